import { pages, read, whilePaging } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";
import type { PricesSearch } from "./prices.search";

export type MyProduct = Schema<"MyProduct">;
export type MyPrice = Schema<"MyPrice">;

export const pricesQuery = ({ q, categoryId, on }: PricesSearch) =>
  pages("/api/v1/me/prices", { params: { query: { q, categoryId, on, limit: 50 } } }, whilePaging);

// a list to choose from; a reseller keeps few categories
export const categoriesQuery = read("/api/v1/me/prices/categories", { params: { query: { limit: 100 } } });
