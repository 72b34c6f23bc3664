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
  /** the ids of the classes that are compared, with commas between them; all of them unless given */
  classes?: string;
  /** so many of them are left out before the first column */
  from?: number;
};

/** So many ids have room in an address. */
export const MOST_CHOSEN = 60;

export function chosenClasses({ classes }: CompareSearch): string[] {
  return classes ? classes.split(",").filter(Boolean) : [];
}

function whole({ from }: Record<string, unknown>): number | undefined {
  const value = Number(from);
  return Number.isInteger(value) && value > 0 && value <= 10_000 ? value : undefined;
}

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
    classes: text(search, "classes"),
    from: whole(search),
  };
}
