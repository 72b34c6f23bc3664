import { api, body } from "@kontor/api/client";
import type { ResolvedPrice } from "@kontor/kit/charges";
import { queryOptions } from "@tanstack/react-query";

type Moment = { on?: string; asKnownAt?: string };

/** Asks the server why one price is what it is. */
export function explanationQuery(customerId: string, price: ResolvedPrice, { on, asKnownAt }: Moment) {
  const { sku, action, termMonths, quantity } = price;
  const question = {
    items: [{ sku, action, termMonths, quantity }],
    on: on ?? null,
    ...(asKnownAt && { asKnownAt }),
    explain: true,
  };
  return queryOptions({
    queryKey: ["customer-prices", "why", customerId, question],
    queryFn: () => body(api.POST("/api/v1/prices/resolve", { body: { customerId, ...question } })),
  });
}

/** The one product's sheet again, with the trace of every price. */
export function classExplanationQuery(id: string, sku: string, on: string | undefined) {
  return queryOptions({
    queryKey: ["customer-classes", "sheet", id, { sku, on, explain: true }],
    queryFn: () =>
      body(
        api.GET("/api/v1/customer-classes/{id}/prices", {
          params: { path: { id }, query: { sku, on, explain: true } },
        }),
      ),
  });
}
