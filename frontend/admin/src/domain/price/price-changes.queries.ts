import { api, body } from "@kontor/api/client";
import type { Schema } from "@kontor/api/types";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";

export type PriceChange = Schema<"PriceChangeView">;
export type ChangeStatus = PriceChange["status"];

/** Whose prices are changed: the change's owner as the API names it. */
export type ChangeOwner = { classId?: string; customerId?: string; listId?: string };

export const CHANGE_STATUSES = ["DRAFT", "PUBLISHED", "REVERTED", "DISCARDED"] as const;

export const changeKeys = {
  all: ["price-changes"],
  list: (filter: object) => ["price-changes", "list", filter],
  one: (id: string) => ["price-changes", "one", id],
  items: (id: string) => ["price-changes", "items", id],
};

export function priceChangeQuery(id: string) {
  return queryOptions({
    queryKey: changeKeys.one(id),
    queryFn: () => body(api.GET("/api/v1/price-changes/{id}", { params: { path: { id } } })),
  });
}

/** The drafts of one owner, newest first. */
export function draftsQuery(owner: ChangeOwner) {
  const query = { ...owner, status: "DRAFT", limit: 5 } as const;
  return queryOptions({
    queryKey: changeKeys.list(query),
    queryFn: () => body(api.GET("/api/v1/price-changes", { params: { query } })),
  });
}

export function createPriceChange(input: Schema<"NewPriceChange">): Promise<PriceChange> {
  return body(api.POST("/api/v1/price-changes", { body: input }));
}

// what was published is read in many places: grids, sheets, findings, classes that inherit
export function useInvalidatePricing() {
  const client = useQueryClient();
  return () =>
    Promise.all(
      [
        changeKeys.all,
        ["price-matrix"],
        ["price-lists"],
        ["customer-classes"],
        ["customer-prices"],
        ["price-findings"],
      ].map((queryKey) => client.invalidateQueries({ queryKey })),
    );
}

export function useDiscardChange() {
  return useMutation({
    mutationFn: (id: string) =>
      body(api.POST("/api/v1/price-changes/{id}/discard", { params: { path: { id } } })),
    onSuccess: useInvalidatePricing(),
  });
}

export function useRevertChange(id: string) {
  return useMutation({
    mutationFn: (reason: string) =>
      body(api.POST("/api/v1/price-changes/{id}/reversal", { params: { path: { id } }, body: { reason } })),
    onSuccess: useInvalidatePricing(),
  });
}
