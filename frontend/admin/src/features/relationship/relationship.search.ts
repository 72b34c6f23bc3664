import type { Schema } from "@kontor/api/types";
import { oneOf } from "@kontor/kit/search-params";

const TRANSITIONS = [
  "APPROVAL",
  "REJECTION",
  "BLOCK",
  "RELEASE",
] as const satisfies Schema<"RelationshipTransition">[];

export type RelationshipSearch = { step?: (typeof TRANSITIONS)[number] };

export function relationshipSearch(search: Record<string, unknown>): RelationshipSearch {
  return { step: oneOf(search, "step", TRANSITIONS) };
}
