import { read } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";

export type Service = Schema<"ServiceView">;
export type Catalogue = Schema<"CatalogueView">;
export type CatalogueGroup = Schema<"CatalogueGroupView">;
export type TermLists = Schema<"OrderTermLists">;

export const servicesQuery = read("/api/v1/services");

// a reseller has at most a hundred catalogues in at most fifty groups
export const cataloguesQuery = read("/api/v1/catalogues", { params: { query: { limit: 100 } } });

export const groupsQuery = read("/api/v1/catalogue-groups", { params: { query: { limit: 100 } } });

export const termsQuery = read("/api/v1/order-term-options");
