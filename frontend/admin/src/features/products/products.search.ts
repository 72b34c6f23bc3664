import { oneOf, text } from "@kontor/kit/search-params";

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

export const UPDATE_SERVICE = ["true", "false"] as const;

export type OwnersSearch = {
  q?: string;
  updateService?: (typeof UPDATE_SERVICE)[number];
  cursor?: string;
};

export function ownersSearch(search: Record<string, unknown>): OwnersSearch {
  return {
    q: text(search, "q"),
    updateService: oneOf(search, "updateService", UPDATE_SERVICE),
    cursor: text(search, "cursor"),
  };
}
