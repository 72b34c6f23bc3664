import { api, body } from "@kontor/api/client";
import type { Schema } from "@kontor/api/types";
import type { Charge } from "@kontor/kit/charges";
import { queryOptions } from "@tanstack/react-query";

export type MyPriceStep = Schema<"MyPriceStep">;
export type Asked = Charge & { sku: string; on: string | undefined };

export function explanationQuery({ sku, action, termMonths, on }: Asked) {
  const query = { sku, action, termMonths, on };
  return queryOptions({
    queryKey: ["my-prices", "explanation", query],
    queryFn: () => body(api.GET("/api/v1/me/prices/explanation", { params: { query } })),
  });
}
