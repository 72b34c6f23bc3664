import {
  associationStateValues,
  dueEventValues,
  productKindValues,
  subscriptionStatusValues,
} from "@kontor/api/schema";
import { oneOf, text } from "@kontor/kit/search-params";
import { type OutlookSearch, outlookFilter, outlookSearch } from "./outlook";
import { daysOf, isPeriod, SOON } from "./periods";

export const SHOWN = ["free", "given", "ending"] as const;
export type Shown = (typeof SHOWN)[number];

/** What is looked at unless somebody says which days. */
export const USUAL_PERIOD = "30";

/** Three views of one screen share one address; what begins with `free` is about what nobody has yet. */
export type AssociationsSearch = OutlookSearch & {
  show?: Shown;
  freeQ?: string;
  freeKind?: (typeof productKindValues)[number];
  freeStatus?: (typeof subscriptionStatusValues)[number];
  freePeriod?: string;
  freeSort?: string;
  freeCursor?: string;
  freeColumns?: string;
  customer?: string;
  q?: string;
  state?: (typeof associationStateValues)[number];
  kind?: (typeof productKindValues)[number];
  period?: string;
  event?: (typeof dueEventValues)[number];
  sort?: string;
  cursor?: string;
  columns?: string;
  association?: string;
  dialog?: string;
};

type Search = Record<string, unknown>;

function period(search: Search, name: string): string | undefined {
  const wanted = text(search, name);
  return isPeriod(wanted) ? wanted : undefined;
}

/** Addresses of the time when both tables stood on one page say by their filters which of them was meant. */
function meant(search: Search): Shown | undefined {
  if (oneOf(search, "due", SOON)) return "ending";
  const ofGiven = ["q", "state", "kind", "outlook", "sort", "cursor", "columns", "association"];
  return ofGiven.some((name) => text(search, name) !== undefined) ? "given" : undefined;
}

export function associationsSearch(search: Search): AssociationsSearch {
  const due = oneOf(search, "due", SOON);
  return {
    show: oneOf(search, "show", SHOWN) ?? meant(search),
    freeQ: text(search, "freeQ"),
    freeKind: oneOf(search, "freeKind", productKindValues),
    freeStatus: oneOf(search, "freeStatus", subscriptionStatusValues),
    freePeriod: period(search, "freePeriod"),
    freeSort: text(search, "freeSort"),
    freeCursor: text(search, "freeCursor"),
    freeColumns: text(search, "freeColumns"),
    customer: text(search, "customer"),
    q: text(search, "q"),
    state: oneOf(search, "state", associationStateValues),
    kind: oneOf(search, "kind", productKindValues),
    period: period(search, "period") ?? due,
    event: oneOf(search, "event", dueEventValues) ?? (due && "RENEWS"),
    ...outlookSearch(search),
    sort: text(search, "sort"),
    cursor: text(search, "cursor"),
    columns: text(search, "columns"),
    association: text(search, "association"),
    dialog: text(search, "dialog"),
  };
}

/** The filters of what is free as the API wants them; the list and its download share them. */
export function freeFilter({ freeQ, freeKind, freeStatus, freePeriod, freeSort }: AssociationsSearch) {
  const { from, to } = daysOf(freePeriod);
  return {
    q: freeQ,
    kind: freeKind,
    status: freeStatus,
    expiresFrom: from,
    expiresTo: to,
    sort: freeSort ?? "identifier",
    associated: false,
  };
}

/** Of what customers have. */
export function givenFilter(search: AssociationsSearch) {
  const { q, customer, state, kind, sort } = search;
  return { q, customerId: customer, state, kind, sort: sort ?? "customer", ...outlookFilter(search) };
}

/** Of what happens to that in some days. */
export function endingFilter({ q, customer, kind, period: days, event, sort }: AssociationsSearch) {
  const { from, to } = daysOf(days ?? USUAL_PERIOD);
  return {
    q,
    customerId: customer,
    kind,
    dueFrom: from,
    dueTo: to,
    due: event,
    sort: sort ?? (event === "RENEWS" ? "renewsOn" : "endsOn"),
  };
}
