import { api, body, ifMatch } from "@kontor/api/client";
import { byCursor } from "@kontor/api/pages";
import type { Schema } from "@kontor/api/types";
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";

export type DomainSettings = Schema<"DomainSettingsView">;

const keys = {
  settings: (customerId: string) => ["domain-settings", customerId],
  history: (customerId: string) => ["domain-settings", customerId, "history"],
};

export function domainSettingsQuery(customerId: string) {
  return queryOptions({
    queryKey: keys.settings(customerId),
    queryFn: () =>
      body(api.GET("/api/v1/customers/{id}/domain-settings", { params: { path: { id: customerId } } })),
  });
}

export function domainSettingsHistoryQuery(customerId: string) {
  return infiniteQueryOptions({
    queryKey: keys.history(customerId),
    queryFn: ({ pageParam }) =>
      body(
        api.GET("/api/v1/customers/{id}/domain-settings/history", {
          params: { path: { id: customerId }, query: { limit: 10, cursor: pageParam } },
        }),
      ),
    ...byCursor,
  });
}

export function useChangeDomainSettings(customerId: string, { version }: DomainSettings) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: Schema<"DomainSettingsChange">) =>
      body(
        api.PUT("/api/v1/customers/{id}/domain-settings", {
          params: { path: { id: customerId } },
          headers: ifMatch(version),
          body: change,
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.settings(customerId) }),
  });
}
