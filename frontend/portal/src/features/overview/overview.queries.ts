import { pages, read } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";

export type MyService = Schema<"MyServiceView">;
export type MyRequest = Schema<"MyRequestView">;

export const servicesQuery = read("/api/v1/me/services");

export const requestsQuery = pages("/api/v1/me/requests", { params: { query: { limit: 10 } } });

export function servicesOf({ services }: MyRequest): string {
  return services.map(({ name }) => name).join(", ");
}
