import { api, body, ifMatch } from "@kontor/api/client";
import { ask, at, pages, read, versionOf, whilePaging } from "@kontor/api/server";
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

/** The reason is for another class or currency that the price guard refuses. */
type Change = { id: string; version: number; input: CustomerInput; overrideReason?: string };

export const useChangeCustomer = () =>
  useWrite("put", "/api/v1/customers/{id}", ({ input, overrideReason, ...of }: Change) => {
    const { params, headers } = versionOf(of);
    return { params: { ...params, query: { overrideReason } }, headers, body: input };
  });

export type ManyMovePreview = Schema<"ManyMovePreview">;
export type CustomersMoved = Schema<"CustomersMoved">;
export type Chosen = Required<Pick<Schema<"CustomersMove">, "customerIds">>;

/** What another class would do to many customers; asked anew each time, as it decides. */
export const manyMoveQuery = (move: Schema<"CustomersMove">) =>
  ask("/api/v1/customers/moves/preview", { body: move }, { staleTime: 0, refetchOnWindowFocus: false });

export const useMoveMany = () =>
  useWrite("post", "/api/v1/customers/moves", (body: Schema<"CustomerBatchMove">) => ({ body }));

type Reversal = { eventId: string; version: number; overrideReason?: string };

export const useRevert = (customerId: string) =>
  useWrite(
    "post",
    "/api/v1/customers/{id}/history/{eventId}/reversal",
    ({ eventId, version, overrideReason }: Reversal) => ({
      params: { path: { id: customerId, eventId }, query: { overrideReason } },
      headers: ifMatch(version),
    }),
  );
