import { api, body, ifMatch } from "@kontor/api/client";
import { byCursor } from "@kontor/api/pages";
import type { Schema } from "@kontor/api/types";
import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import { changeKeys, type PriceChange, useInvalidatePricing } from "@/domain/price/price-changes.queries";
import type { ChangeSearch, ChangesSearch } from "./price-changes.search";

export type Preview = Schema<"PriceChangePreview">;
export type ChangedProduct = Schema<"ChangedProduct">;
export type ChangedCharge = ChangedProduct["charges"][number];
export type AffectedCustomer = Schema<"AffectedCustomer">;

const keys = {
  preview: (id: string) => [...changeKeys.one(id), "preview"],
  customers: (id: string, filter: object) => [...changeKeys.one(id), "customers", filter],
};

export function changesQuery(filter: ChangesSearch) {
  return infiniteQueryOptions({
    queryKey: changeKeys.list({ ...filter, timeline: true }),
    queryFn: ({ pageParam }) =>
      body(
        api.GET("/api/v1/price-changes", { params: { query: { ...filter, limit: 25, cursor: pageParam } } }),
      ),
    ...byCursor,
    placeholderData: keepPreviousData,
  });
}

export function changedProductsQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: [...changeKeys.items(id), "pages"],
    queryFn: ({ pageParam }) =>
      body(
        api.GET("/api/v1/price-changes/{id}/items", {
          params: { path: { id }, query: { limit: 25, cursor: pageParam } },
        }),
      ),
    ...byCursor,
  });
}

export function previewQuery(id: string) {
  return queryOptions({
    queryKey: keys.preview(id),
    queryFn: () => body(api.GET("/api/v1/price-changes/{id}/preview", { params: { path: { id } } })),
    // reading the effect of a whole class takes seconds, and its fingerprint is checked when it is published
    staleTime: 60_000,
    refetchOnMount: "always",
    refetchOnWindowFocus: false,
  });
}

export function affectedCustomersQuery(id: string, { effect, cursor }: ChangeSearch) {
  const query = { effect, cursor, limit: 25 };
  return queryOptions({
    queryKey: keys.customers(id, query),
    queryFn: () =>
      body(api.GET("/api/v1/price-changes/{id}/preview/customers", { params: { path: { id }, query } })),
    placeholderData: keepPreviousData,
  });
}

export function useEditChange({ id, version }: PriceChange) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Schema<"PriceChangeEdit">) =>
      body(
        api.PUT("/api/v1/price-changes/{id}", {
          params: { path: { id } },
          headers: ifMatch(version),
          body: input,
        }),
      ),
    onSuccess: (saved) => {
      client.setQueryData(changeKeys.one(id), saved);
      return client.invalidateQueries({ queryKey: keys.preview(id) });
    },
  });
}

export function usePublish(id: string) {
  return useMutation({
    mutationFn: (input: Schema<"Publication">) =>
      body(api.POST("/api/v1/price-changes/{id}/publication", { params: { path: { id } }, body: input })),
    onSuccess: useInvalidatePricing(),
  });
}
