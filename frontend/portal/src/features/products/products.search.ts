import { oneOf } from "@kontor/kit/search-params";

export const STATES = ["ACTIVE", "PLANNED", "ENDED"] as const;
export type HoldingState = (typeof STATES)[number];

export type ProductsSearch = { state?: HoldingState };

export function productsSearch(search: Record<string, unknown>): ProductsSearch {
  return { state: oneOf(search, "state", STATES) };
}
