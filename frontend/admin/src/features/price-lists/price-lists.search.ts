import { listKindValues } from "@kontor/api/schema";
import { oneOf, text } from "@kontor/kit/search-params";

export type PriceListsSearch = { kind?: (typeof listKindValues)[number]; cursor?: string; dialog?: string };
export type PriceListSearch = { q?: string; categoryId?: string; product?: string };

export function priceListsSearch(search: Record<string, unknown>): PriceListsSearch {
  return {
    kind: oneOf(search, "kind", listKindValues),
    cursor: text(search, "cursor"),
    dialog: text(search, "dialog"),
  };
}

export function priceListSearch(search: Record<string, unknown>): PriceListSearch {
  return { q: text(search, "q"), categoryId: text(search, "categoryId"), product: text(search, "product") };
}
