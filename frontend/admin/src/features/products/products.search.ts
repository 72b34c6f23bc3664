import { text } from "@kontor/shared/search-params";

export type ProductListSearch = {
  q?: string;
  categoryId?: string;
  sort?: string;
  cursor?: string;
  dialog?: string;
};

export function productListSearch(search: Record<string, unknown>): ProductListSearch {
  return {
    q: text(search, "q"),
    categoryId: text(search, "categoryId"),
    sort: text(search, "sort"),
    cursor: text(search, "cursor"),
    dialog: text(search, "dialog"),
  };
}
