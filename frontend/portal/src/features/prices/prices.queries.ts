import { api, body } from "@kontor/api/client";
import { byCursor } from "@kontor/api/pages";
import type { Schema } from "@kontor/api/types";
import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { PricesSearch } from "./prices.search";

export type MyProduct = Schema<"MyProduct">;
export type MyPrice = Schema<"MyPrice">;

export function pricesQuery({ q, categoryId, on }: PricesSearch) {
  const filter = { q, categoryId, on };
  return infiniteQueryOptions({
    queryKey: ["my-prices", filter],
    queryFn: ({ pageParam }) =>
      body(api.GET("/api/v1/me/prices", { params: { query: { ...filter, limit: 50, cursor: pageParam } } })),
    ...byCursor,
    placeholderData: keepPreviousData,
  });
}

// a list to choose from; a reseller keeps few categories
export const categoriesQuery = queryOptions({
  queryKey: ["my-prices", "categories"],
  queryFn: () => body(api.GET("/api/v1/me/prices/categories", { params: { query: { limit: 100 } } })),
});
