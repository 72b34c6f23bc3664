import { oneOf, text } from "@kontor/kit/search-params";

export const LIST_KINDS = ["COST", "LIST", "CLASS", "CUSTOMER"] as const;

export type PriceListsSearch = { kind?: (typeof LIST_KINDS)[number]; cursor?: string; dialog?: string };
export type PriceListSearch = { q?: string; categoryId?: string; product?: string };

export function priceListsSearch(search: Record<string, unknown>): PriceListsSearch {
  return {
    kind: oneOf(search, "kind", LIST_KINDS),
    cursor: text(search, "cursor"),
    dialog: text(search, "dialog"),
  };
}

export function priceListSearch(search: Record<string, unknown>): PriceListSearch {
  return { q: text(search, "q"), categoryId: text(search, "categoryId"), product: text(search, "product") };
}
