import { associationStateValues } from "@kontor/api/schema";
import { oneOf, text } from "@kontor/kit/search-params";

export type AssociationListSearch = {
  cursor?: string;
  association?: string;
  state?: (typeof associationStateValues)[number];
  dialog?: string;
};

export function associationListSearch(search: Record<string, unknown>): AssociationListSearch {
  return {
    cursor: text(search, "cursor"),
    association: text(search, "association"),
    state: oneOf(search, "state", associationStateValues),
    dialog: text(search, "dialog"),
  };
}
