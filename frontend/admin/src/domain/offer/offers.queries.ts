import { api, body } from "@kontor/api/client";
import type { Schema } from "@kontor/api/types";
import { queryOptions } from "@tanstack/react-query";

export type Service = Schema<"ServiceView">;
export type Catalogue = Schema<"CatalogueView">;
export type CatalogueGroup = Schema<"CatalogueGroupView">;
export type TermLists = Schema<"OrderTermLists">;

export const offerKeys = {
  services: ["services"],
  catalogues: ["catalogues"],
  groups: ["catalogue-groups"],
  terms: ["order-term-options"],
};

export const servicesQuery = queryOptions({
  queryKey: offerKeys.services,
  queryFn: () => body(api.GET("/api/v1/services")),
});

// a reseller has at most a hundred catalogues in at most fifty groups
export const cataloguesQuery = queryOptions({
  queryKey: offerKeys.catalogues,
  queryFn: () => body(api.GET("/api/v1/catalogues", { params: { query: { limit: 100 } } })),
});

export const groupsQuery = queryOptions({
  queryKey: offerKeys.groups,
  queryFn: () => body(api.GET("/api/v1/catalogue-groups", { params: { query: { limit: 100 } } })),
});

export const termsQuery = queryOptions({
  queryKey: offerKeys.terms,
  queryFn: () => body(api.GET("/api/v1/order-term-options")),
});
