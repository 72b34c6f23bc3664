import { at, read } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";

/**
 * A set to store in place of the version that was read; the reason is for those who may write it in spite of what the
 * guard says.
 */
export type SetWriting = { change: Schema<"PriceSetChange">; version: number; overrideReason?: string };

/** All charges of a product: what a complete set has to cover. */
export const productChargesQuery = (productId: string) => read("/api/v1/products/{id}", at(productId));
