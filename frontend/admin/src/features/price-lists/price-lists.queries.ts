import { api, body } from "@kontor/api/client";
import { at, pages, read, whilePaging } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";
import { useWrite } from "@kontor/api/writes";
import { queryOptions } from "@tanstack/react-query";
import type { SetWriting } from "@/domain/price/price-set.queries";
import type { PriceListSearch, PriceListsSearch } from "./price-lists.search";

export type PriceList = Schema<"PriceListView">;

export const priceListsQuery = ({ kind, cursor }: PriceListsSearch) =>
  read("/api/v1/price-lists", { params: { query: { kind, cursor, limit: 25 } } }, whilePaging);

export const priceListQuery = (id: string) => read("/api/v1/price-lists/{id}", at(id));

export const entriesQuery = (id: string, { q, categoryId }: PriceListSearch) =>
  pages(
    "/api/v1/price-lists/{id}/entries",
    { params: { path: { id }, query: { q, categoryId, limit: 50 } } },
    whilePaging,
  );

/** The stored set of one product, found by its SKU; null when the list has none yet. */
export function listSetQuery(id: string, productId: string, sku: string) {
  return queryOptions({
    queryKey: ["get", "/api/v1/price-lists/{id}/entries", { ...at(id), productId }],
    queryFn: async () => {
      let cursor: string | undefined;
      do {
        const page = await body(
          api.GET("/api/v1/price-lists/{id}/entries", {
            params: { path: { id }, query: { q: sku, limit: 100, cursor } },
          }),
        );
        const set = page.items.find((candidate) => candidate.productId === productId);
        if (set) return set;
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      return null;
    },
  });
}

export const useCreatePriceList = () =>
  useWrite("post", "/api/v1/price-lists", (list: Schema<"NewPriceList">) => ({ body: list }));

export const useSaveEntries = (id: string, productId: string) =>
  useWrite(
    "put",
    "/api/v1/price-lists/{id}/entries/{productId}",
    ({ change, overrideReason }: SetWriting) => ({
      params: { path: { id, productId }, query: { overrideReason } },
      body: change,
    }),
  );

export const useRemoveEntries = (id: string, productId: string) =>
  useWrite("delete", "/api/v1/price-lists/{id}/entries/{productId}", () => ({
    params: { path: { id, productId } },
  }));
