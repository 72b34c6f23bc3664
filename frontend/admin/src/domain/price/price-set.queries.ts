import { api, body } from "@kontor/api/client";
import type { Schema } from "@kontor/api/types";
import { queryOptions } from "@tanstack/react-query";

/** A set to store; the reason is for those who may write it in spite of what the guard says. */
export type SetWriting = { change: Schema<"PriceSetChange">; overrideReason?: string };

/** All charges of a product: what a complete set has to cover. */
export function productChargesQuery(productId: string) {
  return queryOptions({
    queryKey: ["products", "one", productId],
    queryFn: () => body(api.GET("/api/v1/products/{id}", { params: { path: { id: productId } } })),
  });
}
