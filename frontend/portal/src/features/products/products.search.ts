import { associationStateValues } from "@kontor/api/schema";
import { oneOf } from "@kontor/kit/search-params";

export type HoldingState = (typeof associationStateValues)[number];

export type ProductsSearch = { state?: HoldingState };

export function productsSearch(search: Record<string, unknown>): ProductsSearch {
  return { state: oneOf(search, "state", associationStateValues) };
}
