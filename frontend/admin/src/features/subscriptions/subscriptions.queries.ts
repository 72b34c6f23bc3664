import { api, body, done, ifMatch } from "@kontor/api/client";
import { byCursor } from "@kontor/api/pages";
import type { Schema } from "@kontor/api/types";
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { SUBSCRIPTIONS, type Subscription } from "@/domain/subscription/subscriptions.queries";

export type SubscriptionInput = Schema<"SubscriptionInput">;

const keys = {
  one: (id: string) => [SUBSCRIPTIONS, "one", id],
  history: (id: string) => [SUBSCRIPTIONS, "history", id],
};

export function subscriptionQuery(id: string) {
  return queryOptions({
    queryKey: keys.one(id),
    queryFn: () => body(api.GET("/api/v1/subscriptions/{id}", { params: { path: { id } } })),
  });
}

export function subscriptionHistoryQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: keys.history(id),
    queryFn: ({ pageParam }) =>
      body(
        api.GET("/api/v1/subscriptions/{id}/history", {
          params: { path: { id }, query: { limit: 25, cursor: pageParam } },
        }),
      ),
    ...byCursor,
  });
}

/** Associations show what is upstream, too. */
function useInvalidate() {
  const client = useQueryClient();
  return () =>
    Promise.all([SUBSCRIPTIONS, "associations"].map((key) => client.invalidateQueries({ queryKey: [key] })));
}

export function useCreateSubscription() {
  return useMutation({
    mutationFn: (input: SubscriptionInput) => body(api.POST("/api/v1/subscriptions", { body: input })),
    onSuccess: useInvalidate(),
  });
}

export function useChangeSubscription({ id, version }: Subscription) {
  return useMutation({
    mutationFn: (input: SubscriptionInput) =>
      body(
        api.PUT("/api/v1/subscriptions/{id}", {
          params: { path: { id } },
          headers: ifMatch(version),
          body: input,
        }),
      ),
    onSuccess: useInvalidate(),
  });
}

export function useDeleteSubscription({ id, version }: Subscription) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      done(api.DELETE("/api/v1/subscriptions/{id}", { params: { path: { id } }, headers: ifMatch(version) })),
    onSuccess: () => client.invalidateQueries({ queryKey: [SUBSCRIPTIONS, "list"] }),
  });
}
