import { ifMatch } from "@kontor/api/client";
import { read } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";
import { useWrite } from "@kontor/api/writes";

export type PortalSettings = Schema<"PortalSettingsView">;

export const portalSettingsQuery = read("/api/v1/portal-settings");

export const useChangePortal = (version: number) =>
  useWrite("put", "/api/v1/portal-settings", (body: Schema<"PortalSettingsChange">) => ({
    headers: ifMatch(version),
    body,
  }));

export const useVerifyHost = () => useWrite("post", "/api/v1/portal-settings/host-verification", () => ({}));
