import { ifMatch } from "@kontor/api/client";
import type { AnswerOf } from "@kontor/api/contract";
import { at, read, versionOf, whilePaging } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";
import { useWrite } from "@kontor/api/writes";

export type User = Schema<"UserView">;
export type ApiKey = Schema<"ApiKeyView">;

/** The key with its secret, which is never shown again. */
export type FreshApiKey = AnswerOf<"post", "/api/v1/api-keys">;

export const resellerQuery = read("/api/v1/reseller");

export const useChangeReseller = (version: number) =>
  useWrite("put", "/api/v1/reseller", (body: Schema<"ResellerChange">) => ({
    headers: ifMatch(version),
    body,
  }));

export const usersQuery = (cursor: string | undefined) =>
  read("/api/v1/users", { params: { query: { limit: 50, cursor } } }, whilePaging);

export const useCreateUser = () => useWrite("post", "/api/v1/users", (body: Schema<"NewUser">) => ({ body }));

export const useChangeUser = (user: User) =>
  useWrite("put", "/api/v1/users/{id}", (body: Schema<"UserChange">) => ({ ...versionOf(user), body }));

export const useSendInvitation = (id: string) =>
  useWrite("post", "/api/v1/users/{id}/invitation", () => at(id));

export const useWithdrawInvitation = (id: string) =>
  useWrite("delete", "/api/v1/users/{id}/invitation", () => at(id));

/** Whether mail leaves this server at all. */
export const mailWayQuery = read("/api/v1/mail-settings");

export const useRemoveSecondFactor = (id: string) =>
  useWrite("delete", "/api/v1/users/{id}/second-factor", () => at(id));

export const apiKeysQuery = (cursor: string | undefined) =>
  read("/api/v1/api-keys", { params: { query: { limit: 50, cursor } } }, whilePaging);

export const useCreateApiKey = () =>
  useWrite("post", "/api/v1/api-keys", (body: Schema<"NewApiKey">) => ({ body }));

export const useRevokeApiKey = () => useWrite("delete", "/api/v1/api-keys/{id}", (id: string) => at(id));
