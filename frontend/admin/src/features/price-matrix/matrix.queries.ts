import { api, body, done } from "@kontor/api/client";
import { ask, at, pages, whilePaging } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";
import { queryOptions } from "@tanstack/react-query";
import { type ChangeOwner, changeItemsKey } from "@/domain/price/price-changes.queries";
import type { MatrixSearch, OwnerKind } from "./matrix.search";

export type MatrixRow = Schema<"MatrixRow">;
export type ChangedProduct = Schema<"ChangedProduct">;
export type PriceItem = Schema<"PriceItemInput">;
/** Whose prices; those of a class in one of its currencies. */
export type Owner = { kind: OwnerKind; id: string; currency?: string };
export type OwnerFacts = { name: string; currency: string; listKind: Schema<"ListKind"> };

const PAGE = 1000;

const OWNERS = {
  class: "/api/v1/customer-classes/{id}",
  customer: "/api/v1/customers/{id}",
  list: "/api/v1/price-lists/{id}",
} as const satisfies Record<OwnerKind, string>;

const MATRICES = {
  class: "/api/v1/customer-classes/{id}/matrix",
  customer: "/api/v1/customers/{id}/matrix",
  list: "/api/v1/price-lists/{id}/matrix",
} as const satisfies Record<OwnerKind, string>;

export function changeOwner({ kind, id, currency }: Owner): ChangeOwner {
  if (kind === "class") return { classId: id, ...(currency && { currency }) };
  return kind === "customer" ? { customerId: id } : { listId: id };
}

async function readOwner({ kind, id }: Owner): Promise<OwnerFacts> {
  const params = { path: { id } };
  if (kind === "class") {
    const { name, currency } = await body(api.GET("/api/v1/customer-classes/{id}", { params }));
    return { name, currency, listKind: "CLASS" };
  }
  if (kind === "customer") {
    const { displayName, currency } = await body(api.GET("/api/v1/customers/{id}", { params }));
    return { name: displayName, currency, listKind: "CUSTOMER" };
  }
  const list = await body(api.GET("/api/v1/price-lists/{id}", { params }));
  return { name: list.name, currency: list.currency, listKind: list.kind };
}

export function ownerQuery(owner: Owner) {
  const queryKey = ["get", OWNERS[owner.kind], at(owner.id), "facts"];
  return queryOptions({ queryKey, queryFn: () => readOwner(owner) });
}

export type RowFilter = Pick<MatrixSearch, "q" | "categoryId"> & { on?: string };

export const matrixQuery = ({ kind, id, currency }: Owner, { q, categoryId, on }: RowFilter) =>
  pages(
    MATRICES[kind],
    { params: { path: { id }, query: { q, categoryId, on, currency, limit: PAGE } } },
    // a grid that changes under the hands of the person who types would be worse than one that is a minute old
    { ...whilePaging, refetchOnWindowFocus: false },
  );

/** Everything that a draft holds, with what the guard says about it. */
export function draftItemsQuery(id: string) {
  return queryOptions({
    queryKey: [...changeItemsKey(id), "all"],
    queryFn: async () => {
      const products: ChangedProduct[] = [];
      let cursor: string | undefined;
      do {
        const page = await body(
          api.GET("/api/v1/price-changes/{id}/items", {
            params: { path: { id }, query: { limit: 100, cursor } },
          }),
        );
        products.push(...page.items);
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      return products;
    },
    refetchOnWindowFocus: false,
  });
}

export function writeItems(id: string, items: PriceItem[]) {
  return done(api.PUT("/api/v1/price-changes/{id}/items", { params: { path: { id } }, body: { items } }));
}

/** Takes items out of the draft: those of one product, or all. */
export function dropItems(id: string, productId?: string) {
  return done(
    api.DELETE("/api/v1/price-changes/{id}/items", { params: { path: { id }, query: { productId } } }),
  );
}

/** Whose prices an edit or a text would change: those of a draft, or of an owner for whom none was begun yet. */
type Ground = ChangeOwner | { changeId: string };

export const editPreviewQuery = (query: Ground, edit: Schema<"BulkEdit">) =>
  ask("/api/v1/price-changes/edit-preview", { params: { query }, body: edit }, whilePaging);

export function bulkEdit(id: string, edit: Schema<"BulkEdit">) {
  return body(api.POST("/api/v1/price-changes/{id}/edits", { params: { path: { id } }, body: edit }));
}
