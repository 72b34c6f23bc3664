import { at, pages, read, versionOf } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";
import { useSave, useWrite } from "@kontor/api/writes";
import type { Subscription } from "@/domain/subscription/subscriptions.queries";

export type SubscriptionInput = Schema<"SubscriptionInput">;

export const subscriptionQuery = (id: string) => read("/api/v1/subscriptions/{id}", at(id));

export const subscriptionHistoryQuery = (id: string) =>
  pages("/api/v1/subscriptions/{id}/history", { params: { path: { id }, query: { limit: 25 } } });

export const useCreateSubscription = () => useSave("/api/v1/subscriptions");

type Change = { stored: Subscription; input: SubscriptionInput };

export const useChangeSubscription = () =>
  useWrite("put", "/api/v1/subscriptions/{id}", ({ stored, input }: Change) => ({
    ...versionOf(stored),
    body: input,
  }));
