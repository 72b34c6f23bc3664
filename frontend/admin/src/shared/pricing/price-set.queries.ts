import { api, body } from "@kontor/api/client";
import { queryOptions } from "@tanstack/react-query";

/** All charges of a product: what a complete set has to cover. */
export function productChargesQuery(productId: string) {
  return queryOptions({
    queryKey: ["products", "one", productId],
    queryFn: () => body(api.GET("/api/v1/products/{id}", { params: { path: { id: productId } } })),
  });
}
