import { api, body, done } from "@kontor/api/client";
import { byCursor } from "@kontor/api/pages";
import type { Schema } from "@kontor/api/types";
import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import type { SetWriting } from "@/domain/price/price-set.queries";
import type { PriceListSearch, PriceListsSearch } from "./price-lists.search";

export type PriceList = Schema<"PriceListView">;

const keys = {
  all: ["price-lists"],
  list: (filter: object) => ["price-lists", "list", filter],
  one: (id: string) => ["price-lists", "one", id],
  set: (id: string, productId: string) => ["price-lists", "set", id, productId],
  entries: (id: string, filter: object) => ["price-lists", "entries", id, filter],
};

export function priceListsQuery({ kind, cursor }: PriceListsSearch) {
  const query = { kind, cursor, limit: 25 };
  return queryOptions({
    queryKey: keys.list(query),
    queryFn: () => body(api.GET("/api/v1/price-lists", { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export function priceListQuery(id: string) {
  return queryOptions({
    queryKey: keys.one(id),
    queryFn: () => body(api.GET("/api/v1/price-lists/{id}", { params: { path: { id } } })),
  });
}

export function entriesQuery(id: string, { q, categoryId }: PriceListSearch) {
  const filter = { q, categoryId };
  return infiniteQueryOptions({
    queryKey: keys.entries(id, filter),
    queryFn: ({ pageParam }) =>
      body(
        api.GET("/api/v1/price-lists/{id}/entries", {
          params: { path: { id }, query: { ...filter, limit: 50, cursor: pageParam } },
        }),
      ),
    ...byCursor,
    placeholderData: keepPreviousData,
  });
}

/** The stored set of one product, found by its SKU; null when the list has none yet. */
export function listSetQuery(id: string, productId: string, sku: string) {
  return queryOptions({
    queryKey: keys.set(id, productId),
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

// classes and customers inherit from lists
function useInvalidatePrices() {
  const client = useQueryClient();
  return () =>
    Promise.all(
      [keys.all, ["customer-classes"], ["customer-prices"]].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );
}

export function useCreatePriceList() {
  return useMutation({
    mutationFn: (input: Schema<"NewPriceList">) => body(api.POST("/api/v1/price-lists", { body: input })),
    onSuccess: useInvalidatePrices(),
  });
}

export function useSaveEntries(id: string, productId: string) {
  return useMutation({
    mutationFn: ({ change, overrideReason }: SetWriting) =>
      body(
        api.PUT("/api/v1/price-lists/{id}/entries/{productId}", {
          params: { path: { id, productId }, query: { overrideReason } },
          body: change,
        }),
      ),
    onSuccess: useInvalidatePrices(),
  });
}

export function useRemoveEntries(id: string, productId: string) {
  return useMutation({
    mutationFn: () =>
      done(
        api.DELETE("/api/v1/price-lists/{id}/entries/{productId}", { params: { path: { id, productId } } }),
      ),
    onSuccess: useInvalidatePrices(),
  });
}

export function useRefreshPriceLists() {
  return useInvalidatePrices();
}
