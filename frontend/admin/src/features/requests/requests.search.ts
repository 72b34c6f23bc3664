import { requestKindValues, requestStatusValues, serviceStatusValues } from "@kontor/api/schema";
import { oneOf, text } from "@kontor/kit/search-params";

export const SORTS = ["dueAt", "createdAt", "-createdAt"] as const;
const DIALOGS = ["approve", "reject", "approve-many", "reject-many"] as const;

export type View = (typeof serviceStatusValues)[number];

export type RequestsSearch = {
  view?: View;
  service?: string;
  status?: (typeof requestStatusValues)[number];
  kind?: (typeof requestKindValues)[number];
  sort?: (typeof SORTS)[number];
  q?: string;
  cursor?: string;
  request?: string;
  dialog?: (typeof DIALOGS)[number];
};

export function requestsSearch(search: Record<string, unknown>): RequestsSearch {
  return {
    view: oneOf(search, "view", serviceStatusValues),
    service: text(search, "service"),
    status: oneOf(search, "status", requestStatusValues),
    kind: oneOf(search, "kind", requestKindValues),
    sort: oneOf(search, "sort", SORTS),
    q: text(search, "q"),
    cursor: text(search, "cursor"),
    request: text(search, "request"),
    dialog: oneOf(search, "dialog", DIALOGS),
  };
}
