import { at, pages, read, whilePaging } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";
import { useWrite } from "@kontor/api/writes";
import type { HoldingState } from "./products.search";

export type Holding = Schema<"MyAssociationView">;
export type MyRenewal = Schema<"MyRenewal">;
export type MyDomainSettings = Schema<"MyDomainSettings">;

export const holdingsQuery = (state: HoldingState | undefined) =>
  pages("/api/v1/me/associations", { params: { query: { state, limit: 50 } } }, whilePaging);

export const useAnswer = (id: string) =>
  useWrite("put", "/api/v1/me/associations/{id}/renewal-answer", (answer: Schema<"RenewalAnswer">) => ({
    ...at(id),
    body: { answer },
  }));

export const useSwitchMails = (id: string) =>
  useWrite("put", "/api/v1/me/associations/{id}", (notifyCustomer: boolean) => ({
    ...at(id),
    body: { notifyCustomer },
  }));

export const domainSettingsQuery = read("/api/v1/me/domain-settings");

export const useChangeNameServers = () =>
  useWrite("put", "/api/v1/me/domain-settings", (nameServers: string[]) => ({ body: { nameServers } }));
