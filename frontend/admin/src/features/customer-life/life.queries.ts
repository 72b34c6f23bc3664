import { ifMatch } from "@kontor/api/client";
import { at, read, whilePaging } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";
import { useWrite } from "@kontor/api/writes";

export type DeletionPreview = Schema<"DeletionPreview">;
export type DeletedCustomer = Schema<"DeletedCustomer">;
export type RestoredCustomer = Schema<"RestoredCustomer">;
export type LifeSettings = Schema<"CustomerLifeSettings">;

/** Asked anew each time, as it decides. */
export const deletionQuery = (id: string) =>
  read("/api/v1/customers/{id}/deletion", at(id), { staleTime: 0, refetchOnWindowFocus: false });

export const useDeleteCustomer = (id: string) =>
  useWrite("post", "/api/v1/customers/{id}/deletion", (body: Schema<"CustomerDeletion">) => ({
    ...at(id),
    body,
  }));

export const deletedQuery = (cursor: string | undefined) =>
  read("/api/v1/deleted-customers", { params: { query: { cursor, limit: 25 } } }, whilePaging);

export const useRestore = (id: string) =>
  useWrite("post", "/api/v1/customers/{id}/restoration", () => at(id));

export const useErase = (id: string) =>
  useWrite("post", "/api/v1/customers/{id}/erasure", (number: string) => ({ ...at(id), body: { number } }));

export const lifeSettingsQuery = read("/api/v1/customer-life-settings");

export const useChangeDays = (version: number) =>
  useWrite("put", "/api/v1/customer-life-settings", (restoreDays: number) => ({
    headers: ifMatch(version),
    body: { restoreDays },
  }));
