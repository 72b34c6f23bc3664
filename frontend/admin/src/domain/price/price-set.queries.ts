import { at, read } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";
import type { Payer } from "./timeline.queries";

/**
 * A set to store in place of the version that was read; the reason is for those who may write it in spite of what the
 * guard says.
 */
export type SetWriting = { change: Schema<"PriceSetChange">; version: number; overrideReason?: string };

/** All charges of a product: what a complete set has to cover. */
export const productChargesQuery = (productId: string) => read("/api/v1/products/{id}", at(productId));

const MATRICES = {
  customer: "/api/v1/customers/{id}/matrix",
  class: "/api/v1/customer-classes/{id}/matrix",
  list: "/api/v1/price-lists/{id}/matrix",
} as const;

/** The product as its sheet shows it, with what the guard says of every price; what was typed comes first in it. */
export const sheetRowsQuery = ({ kind, id, currency }: Payer, sku: string) =>
  read(MATRICES[kind], { params: { path: { id }, query: { q: sku, currency, limit: 50 } } });
