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
import type { CustomerPricesSearch, DifferencesSearch } from "./customer-prices.search";

export type PriceDifference = Schema<"PriceDifference">;

const keys = {
  all: ["customer-prices"],
  sheet: (id: string, filter: object) => ["customer-prices", "sheet", id, filter],
  set: (id: string, productId: string) => ["customer-prices", "set", id, productId],
  adjustments: (id: string) => ["customer-prices", "adjustments", id],
};

export function customerSheetQuery(
  id: string,
  { q, categoryId, on, overridden, asKnownAt }: CustomerPricesSearch,
) {
  const filter = { q, categoryId, on, overridden, asKnownAt };
  return infiniteQueryOptions({
    queryKey: keys.sheet(id, filter),
    queryFn: ({ pageParam }) =>
      body(
        api.GET("/api/v1/customers/{id}/prices", {
          params: { path: { id }, query: { ...filter, limit: 50, cursor: pageParam } },
        }),
      ),
    ...byCursor,
    placeholderData: keepPreviousData,
  });
}

export function differencesQuery(id: string, { from = "", to = "", cursor }: DifferencesSearch) {
  const query = { from, to, cursor, limit: 50 };
  return queryOptions({
    queryKey: [...keys.all, "differences", id, query],
    queryFn: () =>
      body(api.GET("/api/v1/customers/{id}/prices/differences", { params: { path: { id }, query } })),
    placeholderData: keepPreviousData,
  });
}

export function customerFindingsQuery(id: string) {
  return queryOptions({
    queryKey: ["price-findings", "customer", id],
    queryFn: () =>
      body(
        api.GET("/api/v1/customers/{id}/price-findings", { params: { path: { id }, query: { limit: 50 } } }),
      ),
  });
}

export function overrideSetQuery(id: string, productId: string) {
  return queryOptions({
    queryKey: keys.set(id, productId),
    queryFn: () =>
      body(
        api.GET("/api/v1/customers/{id}/price-overrides/{productId}", {
          params: { path: { id, productId } },
        }),
      ),
  });
}

export function customerAdjustmentsQuery(id: string) {
  return queryOptions({
    queryKey: keys.adjustments(id),
    queryFn: () => body(api.GET("/api/v1/customers/{id}/price-adjustments", { params: { path: { id } } })),
  });
}

function useInvalidatePrices() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: keys.all });
}

export function useSaveOverrides(id: string, productId: string) {
  return useMutation({
    mutationFn: ({ change, overrideReason }: SetWriting) =>
      body(
        api.PUT("/api/v1/customers/{id}/price-overrides/{productId}", {
          params: { path: { id, productId }, query: { overrideReason } },
          body: change,
        }),
      ),
    onSuccess: useInvalidatePrices(),
  });
}

export function useRemoveOverrides(id: string, productId: string) {
  return useMutation({
    mutationFn: () =>
      done(
        api.DELETE("/api/v1/customers/{id}/price-overrides/{productId}", {
          params: { path: { id, productId } },
        }),
      ),
    onSuccess: useInvalidatePrices(),
  });
}

export function useSaveCustomerAdjustments(id: string) {
  return useMutation({
    mutationFn: (items: Schema<"NewAdjustment">[]) =>
      body(
        api.PUT("/api/v1/customers/{id}/price-adjustments", {
          params: { path: { id } },
          body: { items },
        }),
      ),
    onSuccess: useInvalidatePrices(),
  });
}
