import { pages } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";
import type { Charge } from "@kontor/kit/charges";

export type TimelineEntry = Schema<"TimelineEntry">;

/** Whose price it is. */
export type Payer = { customerId: string } | { classId: string } | { listId: string };

export const timelineQuery = (payer: Payer, { sku, action, termMonths }: Charge & { sku: string }) =>
  pages("/api/v1/prices/timeline", {
    params: { query: { ...payer, sku, action, termMonths, limit: 50 } },
  });
