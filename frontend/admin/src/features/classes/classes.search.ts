import { actionValues } from "@kontor/api/schema";
import { oneOf, text } from "@kontor/kit/search-params";

/** What is compared: one charge, unless chosen the one that most products have. */
export type CompareSearch = {
  action?: (typeof actionValues)[number];
  termMonths?: number;
  q?: string;
  categoryId?: string;
  on?: string;
  /** only classes that sell in it; unless chosen each in its main one */
  currency?: string;
};

function months({ termMonths }: Record<string, unknown>): number | undefined {
  const value = Number(termMonths);
  return termMonths !== undefined && Number.isInteger(value) && value >= 0 && value <= 120
    ? value
    : undefined;
}

export function compareSearch(search: Record<string, unknown>): CompareSearch {
  return {
    action: oneOf(search, "action", actionValues),
    termMonths: months(search),
    q: text(search, "q"),
    categoryId: text(search, "categoryId"),
    on: text(search, "on"),
    currency: text(search, "currency"),
  };
}
