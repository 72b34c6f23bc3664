import { api, body } from "@kontor/api/client";
import type { Schema } from "@kontor/api/types";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";

export type Subscription = Schema<"SubscriptionView">;

export const SUBSCRIPTIONS = "subscriptions";
export const KINDS = ["DOMAIN", "HOSTING", "LICENCE", "SERVICE", "GOODS"] as const;
export const STATUSES = ["ACTIVE", "SUSPENDED", "EXPIRED", "CANCELLED"] as const;

type Filter = {
  q?: string;
  associated?: boolean;
  kind?: Schema<"ProductKind">;
  status?: Schema<"SubscriptionStatus">;
  customerId?: string;
  sort?: string;
  cursor?: string;
  limit?: number;
};

export function subscriptionsQuery(filter: Filter) {
  const query = { limit: 25, ...filter };
  return queryOptions({
    queryKey: [SUBSCRIPTIONS, "list", query],
    queryFn: () => body(api.GET("/api/v1/subscriptions", { params: { query } })),
    placeholderData: keepPreviousData,
  });
}
