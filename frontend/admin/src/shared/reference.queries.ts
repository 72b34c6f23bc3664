import { api, body } from "@kontor/api/client";
import { queryOptions } from "@tanstack/react-query";

// lists to choose from; a reseller keeps few classes and categories
export const classOptionsQuery = queryOptions({
  queryKey: ["customer-classes", "options"],
  queryFn: () => body(api.GET("/api/v1/customer-classes", { params: { query: { limit: 100 } } })),
});

export const categoryOptionsQuery = queryOptions({
  queryKey: ["product-categories", "options"],
  queryFn: () => body(api.GET("/api/v1/product-categories", { params: { query: { limit: 100 } } })),
});
