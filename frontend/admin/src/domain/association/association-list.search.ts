import { oneOf, text } from "@kontor/kit/search-params";
import { STATES } from "./state-tag";

export type AssociationListSearch = {
  cursor?: string;
  association?: string;
  state?: (typeof STATES)[number];
  dialog?: string;
};

export function associationListSearch(search: Record<string, unknown>): AssociationListSearch {
  return {
    cursor: text(search, "cursor"),
    association: text(search, "association"),
    state: oneOf(search, "state", STATES),
    dialog: text(search, "dialog"),
  };
}
