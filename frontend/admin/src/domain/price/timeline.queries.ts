import { pages } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";
import type { Charge } from "@kontor/kit/charges";

export type TimelineEntry = Schema<"TimelineEntry">;

const TIMELINES = {
  customer: "/api/v1/customers/{id}/price-timeline",
  class: "/api/v1/customer-classes/{id}/price-timeline",
  list: "/api/v1/price-lists/{id}/price-timeline",
} as const;

/** Whose price it is; that of a class in one of its currencies. */
export type Payer = { kind: keyof typeof TIMELINES; id: string; currency?: string };

export const timelineQuery = (
  { kind, id, currency }: Payer,
  { sku, action, termMonths }: Charge & { sku: string },
) =>
  pages(TIMELINES[kind], {
    params: { path: { id }, query: { currency, sku, action, termMonths, limit: 50 } },
  });
