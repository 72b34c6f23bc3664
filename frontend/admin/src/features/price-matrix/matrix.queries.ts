import { api, body, done } from "@kontor/api/client";
import { byCursor } from "@kontor/api/pages";
import type { Schema } from "@kontor/api/types";
import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { type ChangeOwner, changeKeys } from "@/domain/price/price-changes.queries";
import type { MatrixSearch, OwnerKind } from "./matrix.search";

export type MatrixRow = Schema<"MatrixRow">;
export type ChangedProduct = Schema<"ChangedProduct">;
export type PriceItem = Schema<"PriceItemInput">;
export type Owner = { kind: OwnerKind; id: string };
export type OwnerFacts = { name: string; currency: string; listKind: Schema<"ListKind"> };

const PAGE = 1000;

const keys = {
  owner: ({ kind, id }: Owner) => ["price-matrix", "owner", kind, id],
  rows: ({ kind, id }: Owner, filter: object) => ["price-matrix", "rows", kind, id, filter],
};

export function changeOwner({ kind, id }: Owner): ChangeOwner {
  if (kind === "class") return { classId: id };
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
  return queryOptions({ queryKey: keys.owner(owner), queryFn: () => readOwner(owner) });
}

type Filter = { q?: string; categoryId?: string; on?: string; limit: number; cursor?: string };

function readRows({ kind, id }: Owner, query: Filter) {
  const params = { path: { id }, query };
  if (kind === "class") return body(api.GET("/api/v1/customer-classes/{id}/matrix", { params }));
  if (kind === "customer") return body(api.GET("/api/v1/customers/{id}/matrix", { params }));
  return body(api.GET("/api/v1/price-lists/{id}/matrix", { params }));
}

export type RowFilter = Pick<MatrixSearch, "q" | "categoryId"> & { on?: string };

export function matrixQuery(owner: Owner, { q, categoryId, on }: RowFilter) {
  const filter = { q, categoryId, on };
  return infiniteQueryOptions({
    queryKey: keys.rows(owner, filter),
    queryFn: ({ pageParam }) => readRows(owner, { ...filter, limit: PAGE, cursor: pageParam }),
    ...byCursor,
    placeholderData: keepPreviousData,
    // a grid that changes under the hands of the person who types would be worse than one that is a minute old
    refetchOnWindowFocus: false,
  });
}

/** Everything that a draft holds, with what the guard says about it. */
export function draftItemsQuery(id: string) {
  return queryOptions({
    queryKey: [...changeKeys.items(id), "all"],
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

export function bulkEdit(id: string, edit: Schema<"BulkEdit">) {
  return body(api.POST("/api/v1/price-changes/{id}/edits", { params: { path: { id } }, body: edit }));
}
