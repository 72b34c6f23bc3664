import { at, read, versionOf, whilePaging } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";
import { useSave, useWrite } from "@kontor/api/writes";
import type { OwnersSearch, ProductListSearch } from "./products.search";

export type Product = Schema<"ProductView">;
export type Owner = Schema<"ProductOwner">;
export type Category = Schema<"CategoryView">;
export const DEFAULT_SORT = "sku";

export const productsQuery = ({ q, categoryId, sort = DEFAULT_SORT, cursor }: ProductListSearch) =>
  read("/api/v1/products", { params: { query: { q, categoryId, sort, cursor, limit: 25 } } }, whilePaging);

export const productQuery = (id: string) => read("/api/v1/products/{id}", at(id));

/** Who owns a product now (C26). */
export function ownersQuery(id: string, { q, updateService, cursor }: OwnersSearch) {
  const served = updateService === undefined ? undefined : updateService === "true";
  const query = { q, updateService: served, cursor, limit: 25 };
  return read("/api/v1/products/{id}/owners", { params: { path: { id }, query } }, whilePaging);
}

export const useCreateProduct = () => useSave("/api/v1/products");

export const useChangeProduct = (product: Product) => useSave("/api/v1/products", product);

export const useCreateCategory = () => useSave("/api/v1/product-categories");

export const useRenameCategory = () =>
  useWrite("put", "/api/v1/product-categories/{id}", ({ name, ...category }: Category) => ({
    ...versionOf(category),
    body: { name },
  }));
