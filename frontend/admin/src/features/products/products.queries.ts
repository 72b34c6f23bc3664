import { api, body, done, ifMatch } from "@kontor/api/client";
import type { Schema } from "@kontor/api/types";
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { OwnersSearch, ProductListSearch } from "./products.search";

export type Product = Schema<"ProductView">;
export type Owner = Schema<"ProductOwner">;
export type Category = Schema<"CategoryView">;
export const DEFAULT_SORT = "sku";

const keys = {
  all: ["products"],
  list: (filter: object) => ["products", "list", filter],
  one: (id: string) => ["products", "one", id],
  categories: ["product-categories"],
};

export function productsQuery({ q, categoryId, sort = DEFAULT_SORT, cursor }: ProductListSearch) {
  const query = { q, categoryId, sort, cursor, limit: 25 };
  return queryOptions({
    queryKey: keys.list(query),
    queryFn: () => body(api.GET("/api/v1/products", { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export function productQuery(id: string) {
  return queryOptions({
    queryKey: keys.one(id),
    queryFn: () => body(api.GET("/api/v1/products/{id}", { params: { path: { id } } })),
  });
}

/** Who owns a product now (C26). */
export function ownersQuery(id: string, { q, updateService, cursor }: OwnersSearch) {
  const query = {
    q,
    updateService: updateService === undefined ? undefined : updateService === "true",
    cursor,
    limit: 25,
  };
  return queryOptions({
    queryKey: ["product-owners", id, query],
    queryFn: () => body(api.GET("/api/v1/products/{id}/owners", { params: { path: { id }, query } })),
    placeholderData: keepPreviousData,
  });
}

function useInvalidateCatalogue() {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: keys.all }),
      client.invalidateQueries({ queryKey: keys.categories }),
    ]);
}

export function useCreateProduct() {
  return useMutation({
    mutationFn: (input: Schema<"ProductChange">) => body(api.POST("/api/v1/products", { body: input })),
    onSuccess: useInvalidateCatalogue(),
  });
}

export function useChangeProduct({ id, version }: Product) {
  return useMutation({
    mutationFn: (input: Schema<"ProductChange">) =>
      body(
        api.PUT("/api/v1/products/{id}", {
          params: { path: { id } },
          headers: ifMatch(version),
          body: input,
        }),
      ),
    onSuccess: useInvalidateCatalogue(),
  });
}

export function useDeleteProduct({ id, version }: Product) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      done(api.DELETE("/api/v1/products/{id}", { params: { path: { id } }, headers: ifMatch(version) })),
    onSuccess: () => client.invalidateQueries({ queryKey: ["products", "list"] }),
  });
}

export function useCreateCategory() {
  return useMutation({
    mutationFn: (input: Schema<"CategoryChange">) =>
      body(api.POST("/api/v1/product-categories", { body: input })),
    onSuccess: useInvalidateCatalogue(),
  });
}

export function useRenameCategory() {
  return useMutation({
    mutationFn: ({ id, version, name }: Category) =>
      body(
        api.PUT("/api/v1/product-categories/{id}", {
          params: { path: { id } },
          headers: ifMatch(version),
          body: { name },
        }),
      ),
    onSuccess: useInvalidateCatalogue(),
  });
}

export function useDeleteCategory() {
  return useMutation({
    mutationFn: ({ id, version }: Category) =>
      done(
        api.DELETE("/api/v1/product-categories/{id}", {
          params: { path: { id } },
          headers: ifMatch(version),
        }),
      ),
    onSuccess: useInvalidateCatalogue(),
  });
}
