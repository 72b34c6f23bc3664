import { flag, text } from "@/shared/search-params";

export type CustomerPricesSearch = {
  q?: string;
  categoryId?: string;
  on?: string;
  overridden?: true;
  product?: string;
};

export function customerPricesSearch(search: Record<string, unknown>): CustomerPricesSearch {
  return {
    q: text(search, "q"),
    categoryId: text(search, "categoryId"),
    on: text(search, "on"),
    overridden: flag(search, "overridden"),
    product: text(search, "product"),
  };
}
