import { customerKindValues, relationshipStatusValues } from "@kontor/api/schema";
import { oneOf, text } from "@kontor/kit/search-params";

/** A filter that is either on or absent. */
export const ONLY = ["true"] as const;

/** How many customers a page may hold; the first unless somebody chooses. */
export const PAGE_SIZES = ["25", "50", "100"] as const;

export type CustomerListSearch = {
  q?: string;
  classId?: string;
  country?: string;
  kind?: (typeof customerKindValues)[number];
  reseller?: (typeof ONLY)[number];
  relationship?: (typeof relationshipStatusValues)[number];
  sort?: string;
  cursor?: string;
  columns?: string;
  size?: (typeof PAGE_SIZES)[number];
};

export function customerListSearch(search: Record<string, unknown>): CustomerListSearch {
  return {
    q: text(search, "q"),
    classId: text(search, "classId"),
    country: text(search, "country"),
    kind: oneOf(search, "kind", customerKindValues),
    reseller: oneOf(search, "reseller", ONLY),
    relationship: oneOf(search, "relationship", relationshipStatusValues),
    sort: text(search, "sort"),
    cursor: text(search, "cursor"),
    columns: text(search, "columns"),
    size: oneOf(search, "size", PAGE_SIZES),
  };
}
