import { read } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";
import type { Charge } from "@kontor/kit/charges";

export type MyPriceStep = Schema<"MyPriceStep">;
export type Asked = Charge & { sku: string; on: string | undefined };

export const explanationQuery = ({ sku, action, termMonths, on }: Asked) =>
  read("/api/v1/me/prices/explanation", { params: { query: { sku, action, termMonths, on } } });
