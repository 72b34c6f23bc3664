import { ifMatch } from "@kontor/api/client";
import { at, pages, read, whilePaging } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";
import { useWrite } from "@kontor/api/writes";
import type { SetWriting } from "@/domain/price/price-set.queries";
import type { PriceListSearch, PriceListsSearch } from "./price-lists.search";

export type PriceList = Schema<"PriceListView">;

export const priceListsQuery = ({ kind, cursor }: PriceListsSearch) =>
  read("/api/v1/price-lists", { params: { query: { kind, cursor, limit: 25 } } }, whilePaging);

export const priceListQuery = (id: string) => read("/api/v1/price-lists/{id}", at(id));

export const entriesQuery = (id: string, { q, categoryId }: PriceListSearch) =>
  pages(
    "/api/v1/price-lists/{id}/entries",
    { params: { path: { id }, query: { q, categoryId, limit: 50 } } },
    whilePaging,
  );

/** The set of one product; without entries when the list has none yet. */
export const listSetQuery = (id: string, productId: string) =>
  read("/api/v1/price-lists/{id}/entries/{productId}", { params: { path: { id, productId } } });

export const useCreatePriceList = () =>
  useWrite("post", "/api/v1/price-lists", (list: Schema<"NewPriceList">) => ({ body: list }));

export const useSaveEntries = (id: string, productId: string) =>
  useWrite(
    "put",
    "/api/v1/price-lists/{id}/entries/{productId}",
    ({ change, version, overrideReason }: SetWriting) => ({
      params: { path: { id, productId }, query: { overrideReason } },
      headers: ifMatch(version),
      body: change,
    }),
  );

export const useRemoveEntries = (id: string, productId: string) =>
  useWrite("delete", "/api/v1/price-lists/{id}/entries/{productId}", (version: number) => ({
    params: { path: { id, productId } },
    headers: ifMatch(version),
  }));
