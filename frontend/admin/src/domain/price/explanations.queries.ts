import { ask, read } from "@kontor/api/server";
import type { ResolvedPrice } from "@kontor/kit/charges";

type Moment = { on?: string; asKnownAt?: string };

/** Asks the server why one price is what it is. */
export function explanationQuery(customerId: string, price: ResolvedPrice, { on, asKnownAt }: Moment) {
  const { sku, action, termMonths, quantity } = price;
  const items = [{ sku, action, termMonths, quantity }];
  return ask("/api/v1/prices/resolve", {
    body: { customerId, items, on: on ?? null, ...(asKnownAt && { asKnownAt }), explain: true },
  });
}

type OfClass = { id: string; currency: string };

/** The one product's sheet again, with the trace of every price. */
export const classExplanationQuery = ({ id, currency }: OfClass, sku: string, on: string | undefined) =>
  read("/api/v1/customer-classes/{id}/prices", {
    params: { path: { id }, query: { currency, sku, on, explain: true } },
  });
