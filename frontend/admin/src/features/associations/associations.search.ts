import { associationStateValues, productKindValues, subscriptionStatusValues } from "@kontor/api/schema";
import { oneOf, text } from "@kontor/kit/search-params";
import { type OutlookSearch, outlookFilter, outlookSearch } from "./outlook";

export const DUE = ["30", "60", "90"] as const;

/** Two tables share one address; what begins with `free` is about what nobody has yet. */
export type AssociationsSearch = OutlookSearch & {
  freeQ?: string;
  freeKind?: (typeof productKindValues)[number];
  freeStatus?: (typeof subscriptionStatusValues)[number];
  freeSort?: string;
  freeCursor?: string;
  freeColumns?: string;
  customer?: string;
  q?: string;
  state?: (typeof associationStateValues)[number];
  kind?: (typeof productKindValues)[number];
  due?: (typeof DUE)[number];
  sort?: string;
  cursor?: string;
  columns?: string;
  association?: string;
  dialog?: string;
};

export function associationsSearch(search: Record<string, unknown>): AssociationsSearch {
  return {
    freeQ: text(search, "freeQ"),
    freeKind: oneOf(search, "freeKind", productKindValues),
    freeStatus: oneOf(search, "freeStatus", subscriptionStatusValues),
    freeSort: text(search, "freeSort"),
    freeCursor: text(search, "freeCursor"),
    freeColumns: text(search, "freeColumns"),
    customer: text(search, "customer"),
    q: text(search, "q"),
    state: oneOf(search, "state", associationStateValues),
    kind: oneOf(search, "kind", productKindValues),
    due: oneOf(search, "due", DUE),
    ...outlookSearch(search),
    sort: text(search, "sort"),
    cursor: text(search, "cursor"),
    columns: text(search, "columns"),
    association: text(search, "association"),
    dialog: text(search, "dialog"),
  };
}

/** The filters of the upper table as the API wants them; the list and its download share them. */
export function freeFilter({ freeQ, freeKind, freeStatus, freeSort }: AssociationsSearch) {
  return {
    q: freeQ,
    kind: freeKind,
    status: freeStatus,
    sort: freeSort ?? "identifier",
    associated: false,
  };
}

function dayIn(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** The filters of the lower table. */
export function associatedFilter(search: AssociationsSearch) {
  const { q, customer, state, kind, due, sort } = search;
  return {
    q,
    customerId: customer,
    state,
    kind,
    sort: sort ?? "customer",
    ...(due && { renewsFrom: dayIn(0), renewsTo: dayIn(Number(due)) }),
    ...outlookFilter(search),
  };
}
