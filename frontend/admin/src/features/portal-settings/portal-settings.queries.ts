import { api, body, ifMatch } from "@kontor/api/client";
import type { Schema } from "@kontor/api/types";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";

export type PortalSettings = Schema<"PortalSettingsView">;

export const portalSettingsQuery = queryOptions({
  queryKey: ["portal-settings"],
  queryFn: () => body(api.GET("/api/v1/portal-settings")),
});

export function useChangePortal(version: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Schema<"PortalSettingsChange">) =>
      body(api.PUT("/api/v1/portal-settings", { headers: ifMatch(version), body: input })),
    onSuccess: (saved) => client.setQueryData(portalSettingsQuery.queryKey, saved),
  });
}

export function useVerifyHost() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => body(api.POST("/api/v1/portal-settings/host-verification")),
    onSuccess: (saved) => client.setQueryData(portalSettingsQuery.queryKey, saved),
  });
}
