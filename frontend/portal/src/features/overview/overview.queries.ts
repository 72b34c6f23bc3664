import { at, pages, read, useWrite } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";

export type MyService = Schema<"MyServiceView">;
export type MyRequest = Schema<"MyRequestView">;

export const servicesQuery = read("/api/v1/me/services");

export const requestsQuery = pages("/api/v1/me/requests", { params: { query: { limit: 10 } } });

// a refusal says that it has been decided meanwhile
const DECIDED = { evenWhenRefused: true };

export const useAskForServices = () =>
  useWrite("post", "/api/v1/me/requests", (body: Schema<"NewMyRequest">) => ({ body }), DECIDED);

export const useWithdraw = () =>
  useWrite("delete", "/api/v1/me/requests/{id}", (id: string) => at(id), DECIDED);

export function servicesOf({ services }: MyRequest): string {
  return services.map(({ name }) => name).join(", ");
}
