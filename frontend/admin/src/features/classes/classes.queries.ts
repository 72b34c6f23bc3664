import { api, body } from "@kontor/api/client";
import { at, pages, read, versionOf, whilePaging } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";
import { useSave, useWrite } from "@kontor/api/writes";
import type { DiscountWriting } from "@/domain/price/adjustments-editor";
import type { CompareSearch } from "./classes.search";

export type CustomerClass = Schema<"CustomerClassView">;
export type Comparison = Schema<"ClassComparison">;

export const classesQuery = read("/api/v1/customer-classes", { params: { query: { limit: 100 } } });

export const classQuery = (id: string) => read("/api/v1/customer-classes/{id}", at(id));

export const comparisonQuery = ({
  action,
  termMonths,
  q,
  categoryId,
  on,
  currency,
  classes,
  from,
}: CompareSearch) =>
  pages(
    "/api/v1/class-prices",
    {
      params: {
        query: { action, termMonths, q, categoryId, on, currency, classes, classesFrom: from, limit: 100 },
      },
    },
    whilePaging,
  );

export const classAdjustmentsQuery = (id: string) =>
  read("/api/v1/customer-classes/{id}/adjustments", at(id));

export const useCreateClass = () => useSave("/api/v1/customer-classes");

export const useChangeClass = (customerClass: CustomerClass) =>
  useSave("/api/v1/customer-classes", customerClass);

export const useCopyClass = (id: string) =>
  useWrite("post", "/api/v1/customer-classes/{id}/copies", (body: Schema<"ClassCopy">) => ({
    ...at(id),
    body,
  }));

export function previewClassAdjustments(id: string, items: Schema<"NewAdjustment">[], currency: string) {
  return body(
    api.POST("/api/v1/customer-classes/{id}/adjustments/preview", {
      params: { path: { id }, query: { currency } },
      body: { items },
    }),
  );
}

export const useSaveClassAdjustments = (id: string, version: number) =>
  useWrite(
    "put",
    "/api/v1/customer-classes/{id}/adjustments",
    ({ items, overrideReason }: DiscountWriting) => {
      const { params, headers } = versionOf({ id, version });
      return { params: { ...params, query: { overrideReason } }, headers, body: { items } };
    },
  );
