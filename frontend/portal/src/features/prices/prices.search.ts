import { text } from "@kontor/kit/search-params";

export type PricesSearch = { q?: string; categoryId?: string; on?: string };

export function pricesSearch(search: Record<string, unknown>): PricesSearch {
  return { q: text(search, "q"), categoryId: text(search, "categoryId"), on: text(search, "on") };
}
