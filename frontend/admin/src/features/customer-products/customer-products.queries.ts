import { at, pages, read, versionOf } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";
import { useWrite } from "@kontor/api/writes";

export type DomainSettings = Schema<"DomainSettingsView">;

export const domainSettingsQuery = (customerId: string) =>
  read("/api/v1/customers/{id}/domain-settings", at(customerId));

export const domainSettingsHistoryQuery = (id: string) =>
  pages("/api/v1/customers/{id}/domain-settings/history", { params: { path: { id }, query: { limit: 10 } } });

type Change = { version: number; input: Schema<"DomainSettingsChange"> };

export const useChangeDomainSettings = (id: string) =>
  useWrite("put", "/api/v1/customers/{id}/domain-settings", ({ version, input }: Change) => ({
    ...versionOf({ id, version }),
    body: input,
  }));
