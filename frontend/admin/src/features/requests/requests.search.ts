import { oneOf, text } from "@kontor/kit/search-params";

export const VIEWS = ["OPEN", "INACTIVE", "ACTIVE", "BLOCKED"] as const;
export const REQUEST_STATUSES = ["OPEN", "APPROVED", "REJECTED", "WITHDRAWN"] as const;
export const REQUEST_KINDS = ["FIRST", "FURTHER"] as const;
export const SORTS = ["dueAt", "createdAt", "-createdAt"] as const;
const DIALOGS = ["approve", "reject", "approve-many", "reject-many"] as const;

export type View = (typeof VIEWS)[number];

export type RequestsSearch = {
  view?: View;
  service?: string;
  status?: (typeof REQUEST_STATUSES)[number];
  kind?: (typeof REQUEST_KINDS)[number];
  sort?: (typeof SORTS)[number];
  q?: string;
  cursor?: string;
  request?: string;
  dialog?: (typeof DIALOGS)[number];
};

export function requestsSearch(search: Record<string, unknown>): RequestsSearch {
  return {
    view: oneOf(search, "view", VIEWS),
    service: text(search, "service"),
    status: oneOf(search, "status", REQUEST_STATUSES),
    kind: oneOf(search, "kind", REQUEST_KINDS),
    sort: oneOf(search, "sort", SORTS),
    q: text(search, "q"),
    cursor: text(search, "cursor"),
    request: text(search, "request"),
    dialog: oneOf(search, "dialog", DIALOGS),
  };
}
