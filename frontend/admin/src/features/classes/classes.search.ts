import { text } from "@kontor/kit/search-params";

export type ClassPricesSearch = { q?: string; categoryId?: string; on?: string; product?: string };

export function classPricesSearch(search: Record<string, unknown>): ClassPricesSearch {
  return {
    q: text(search, "q"),
    categoryId: text(search, "categoryId"),
    on: text(search, "on"),
    product: text(search, "product"),
  };
}
