import { renewalOutcomeValues } from "@kontor/api/schema";
import { oneOf, text } from "@kontor/kit/search-params";
import { daysOf, isPeriod } from "./periods";

export type RenewalsSearch = {
  customer?: string;
  period?: string;
  outcome?: (typeof renewalOutcomeValues)[number];
  columns?: string;
  cursor?: string;
};

export function renewalsSearch(search: Record<string, unknown>): RenewalsSearch {
  const period = text(search, "period");
  return {
    customer: text(search, "customer"),
    period: isPeriod(period) ? period : undefined,
    outcome: oneOf(search, "outcome", renewalOutcomeValues),
    columns: text(search, "columns"),
    cursor: text(search, "cursor"),
  };
}

/** As the API wants them; the list and its download share them. */
export function renewalsFilter({ customer, period, outcome }: RenewalsSearch) {
  return { customerId: customer, outcome, ...daysOf(period) };
}
