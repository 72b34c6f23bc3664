import { read, whilePaging } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";

export type Subscription = Schema<"SubscriptionView">;

type Filter = {
  q?: string;
  associated?: boolean;
  kind?: Schema<"ProductKind">;
  status?: Schema<"SubscriptionStatus">;
  customerId?: string;
  expiresFrom?: string;
  expiresTo?: string;
  sort?: string;
  cursor?: string;
  limit?: number;
};

export const subscriptionsQuery = (filter: Filter) =>
  read("/api/v1/subscriptions", { params: { query: { limit: 25, ...filter } } }, whilePaging);
