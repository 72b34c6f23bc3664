import { api, body, ifMatch, mergePatch } from "@kontor/api/client";
import { at, pages, read, versionOf, whilePaging } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";
import { useSave, useWrite } from "@kontor/api/writes";
import type { CustomerListSearch } from "./customers.search";

export type Customer = Schema<"CustomerView">;
export type CustomerInput = Schema<"CustomerInput">;

export const DEFAULT_SORT = "name";

/** The filters as the API wants them; the list and its download share them. */
export function filterOf({
  cursor: _,
  columns: __,
  size: ___,
  sort = DEFAULT_SORT,
  ...filter
}: CustomerListSearch) {
  return { ...filter, sort };
}

export const customersQuery = (search: CustomerListSearch) =>
  read(
    "/api/v1/customers",
    { params: { query: { ...filterOf(search), cursor: search.cursor, limit: Number(search.size ?? 25) } } },
    whilePaging,
  );

export const customerQuery = (id: string) => read("/api/v1/customers/{id}", at(id));

export const historyQuery = (id: string) =>
  pages("/api/v1/customers/{id}/history", { params: { path: { id }, query: { limit: 25 } } });

export const useCreateCustomer = () => useSave("/api/v1/customers");

export type MovePreview = Schema<"MovePreview">;

/** What the customer would pay in another class or currency. */
export function previewMove(id: string, move: Schema<"CustomerMove">): Promise<MovePreview> {
  return body(api.POST("/api/v1/customers/{id}/move-preview", { params: { path: { id } }, body: move }));
}

type Target = { id: string; version: number };

export const useChangeCustomer = () =>
  useWrite("put", "/api/v1/customers/{id}", ({ input, ...of }: Target & { input: CustomerInput }) => ({
    ...versionOf(of),
    body: input,
  }));

export const useAssignClass = () =>
  useWrite("patch", "/api/v1/customers/{id}", ({ id, version, classId }: Target & { classId: string }) => ({
    ...at(id),
    headers: { ...ifMatch(version), "Content-Type": "application/merge-patch+json" },
    body: mergePatch<CustomerInput>({ classId }),
  }));

export const useRevert = (customerId: string) =>
  useWrite(
    "post",
    "/api/v1/customers/{id}/history/{eventId}/reversal",
    ({ eventId, version }: { eventId: string; version: number }) => ({
      params: { path: { id: customerId, eventId } },
      headers: ifMatch(version),
    }),
  );
