import { api, body, ifMatch } from "@kontor/api/client";
import { at, pages, read, versionOf, whilePaging } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";
import { useWrite } from "@kontor/api/writes";
import type { DiscountWriting } from "@/domain/price/adjustments-editor";
import type { SetWriting } from "@/domain/price/price-set.queries";
import type { CustomerPricesSearch, DifferencesSearch } from "./customer-prices.search";

export type PriceDifference = Schema<"PriceDifference">;

export function customerSheetQuery(
  id: string,
  { q, categoryId, on, overridden, sold, asKnownAt }: CustomerPricesSearch,
) {
  const query = { q, categoryId, on, overridden, sold, asKnownAt, limit: 50 };
  return pages("/api/v1/customers/{id}/prices", { params: { path: { id }, query } }, whilePaging);
}

export const differencesQuery = (id: string, { from = "", to = "", cursor }: DifferencesSearch) =>
  read(
    "/api/v1/customers/{id}/prices/differences",
    { params: { path: { id }, query: { from, to, cursor, limit: 50 } } },
    whilePaging,
  );

/** What else is different on two days. */
export const comparisonQuery = (id: string, { from = "", to = "" }: DifferencesSearch) =>
  read("/api/v1/customers/{id}/prices/comparison", { params: { path: { id }, query: { from, to } } });

export const customerFindingsQuery = (id: string) =>
  read("/api/v1/customers/{id}/price-findings", { params: { path: { id }, query: { limit: 50 } } });

export const overrideSetQuery = (id: string, productId: string) =>
  read("/api/v1/customers/{id}/price-overrides/{productId}", { params: { path: { id, productId } } });

export const customerAdjustmentsQuery = (id: string) =>
  read("/api/v1/customers/{id}/price-adjustments", at(id));

export const useSaveOverrides = (id: string, productId: string) =>
  useWrite(
    "put",
    "/api/v1/customers/{id}/price-overrides/{productId}",
    ({ change, version, overrideReason }: SetWriting) => ({
      params: { path: { id, productId }, query: { overrideReason } },
      headers: ifMatch(version),
      body: change,
    }),
  );

export const useRemoveOverrides = (id: string, productId: string) =>
  useWrite("delete", "/api/v1/customers/{id}/price-overrides/{productId}", (version: number) => ({
    params: { path: { id, productId } },
    headers: ifMatch(version),
  }));

export function previewCustomerAdjustments(id: string, items: Schema<"NewAdjustment">[]) {
  return body(
    api.POST("/api/v1/customers/{id}/price-adjustments/preview", {
      params: { path: { id } },
      body: { items },
    }),
  );
}

export const useSaveCustomerAdjustments = (id: string, version: number) =>
  useWrite(
    "put",
    "/api/v1/customers/{id}/price-adjustments",
    ({ items, overrideReason }: DiscountWriting) => {
      const { params, headers } = versionOf({ id, version });
      return { params: { ...params, query: { overrideReason } }, headers, body: { items } };
    },
  );
