import { api, body } from "@kontor/api/client";
import { at, read } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";
import { useWrite } from "@kontor/api/writes";

export type PriceChange = Schema<"PriceChangeView">;
export type ChangeStatus = PriceChange["status"];

/** Whose prices are changed: the change's owner as the API names it, a class with the currency of the list. */
export type ChangeOwner = { classId?: string; customerId?: string; listId?: string; currency?: string };

export const priceChangeQuery = (id: string) => read("/api/v1/price-changes/{id}", at(id));

/** How the items of a change are known, whichever part of them was read. */
export const changeItemsKey = (id: string) => read("/api/v1/price-changes/{id}/items", at(id)).queryKey;

/** The drafts of one owner, newest first. */
export const draftsQuery = (owner: ChangeOwner) =>
  read("/api/v1/price-changes", { params: { query: { ...owner, status: "DRAFT", limit: 5 } } });

export function createPriceChange(input: Schema<"NewPriceChange">): Promise<PriceChange> {
  return body(api.POST("/api/v1/price-changes", { body: input }));
}

export const useDiscardChange = () =>
  useWrite("post", "/api/v1/price-changes/{id}/discard", (id: string) => at(id));

export const useRevertChange = (id: string) =>
  useWrite("post", "/api/v1/price-changes/{id}/reversal", (body: Schema<"Reversal">) => ({
    ...at(id),
    body,
  }));
