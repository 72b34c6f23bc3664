import { api, body, ifMatch } from "@kontor/api/client";
import { at, pages, read, versionOf, whilePaging } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";
import { useSave, useWrite } from "@kontor/api/writes";
import type { DiscountWriting } from "@/domain/price/adjustments-editor";
import type { SetWriting } from "@/domain/price/price-set.queries";
import type { ClassPricesSearch } from "./classes.search";

export type CustomerClass = Schema<"CustomerClassView">;

export const classesQuery = read("/api/v1/customer-classes", { params: { query: { limit: 100 } } });

export const classQuery = (id: string) => read("/api/v1/customer-classes/{id}", at(id));

export const classSheetQuery = (id: string, { q, categoryId, on }: ClassPricesSearch) =>
  pages(
    "/api/v1/customer-classes/{id}/prices",
    { params: { path: { id }, query: { q, categoryId, on, limit: 50 } } },
    whilePaging,
  );

export const classSetQuery = (id: string, productId: string) =>
  read("/api/v1/customer-classes/{id}/prices/{productId}", { params: { path: { id, productId } } });

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

export const useSaveClassPrices = (id: string, productId: string) =>
  useWrite(
    "put",
    "/api/v1/customer-classes/{id}/prices/{productId}",
    ({ change, version, overrideReason }: SetWriting) => ({
      params: { path: { id, productId }, query: { overrideReason } },
      headers: ifMatch(version),
      body: change,
    }),
  );

export const useRemoveClassPrices = (id: string, productId: string) =>
  useWrite("delete", "/api/v1/customer-classes/{id}/prices/{productId}", (version: number) => ({
    params: { path: { id, productId } },
    headers: ifMatch(version),
  }));

export function previewClassAdjustments(id: string, items: Schema<"NewAdjustment">[]) {
  return body(
    api.POST("/api/v1/customer-classes/{id}/adjustments/preview", {
      params: { path: { id } },
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
