import { flag, text } from "@kontor/kit/search-params";

export type CustomerPricesSearch = {
  q?: string;
  categoryId?: string;
  on?: string;
  overridden?: true;
  /** only products of which something is sold */
  sold?: true;
  /** prices as they were recorded at this moment */
  asKnownAt?: string;
  product?: string;
};

export function customerPricesSearch(search: Record<string, unknown>): CustomerPricesSearch {
  return {
    q: text(search, "q"),
    categoryId: text(search, "categoryId"),
    on: text(search, "on"),
    overridden: flag(search, "overridden"),
    sold: flag(search, "sold"),
    asKnownAt: text(search, "asKnownAt"),
    product: text(search, "product"),
  };
}

export type DifferencesSearch = { from?: string; to?: string; cursor?: string };

export function differencesSearch(search: Record<string, unknown>): DifferencesSearch {
  return { from: text(search, "from"), to: text(search, "to"), cursor: text(search, "cursor") };
}
