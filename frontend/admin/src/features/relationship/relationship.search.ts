import { relationshipTransitionValues } from "@kontor/api/schema";
import { oneOf } from "@kontor/kit/search-params";

export type RelationshipSearch = { step?: (typeof relationshipTransitionValues)[number] };

export function relationshipSearch(search: Record<string, unknown>): RelationshipSearch {
  return { step: oneOf(search, "step", relationshipTransitionValues) };
}
