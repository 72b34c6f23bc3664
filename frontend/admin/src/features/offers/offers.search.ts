import { oneOf, text } from "@kontor/kit/search-params";

const DIALOGS = ["service", "group", "catalogue"] as const;

/** Which form is open, and for which service, group or catalogue; a new one without. */
export type OffersSearch = { dialog?: (typeof DIALOGS)[number]; id?: string };

export function offersSearch(search: Record<string, unknown>): OffersSearch {
  return { dialog: oneOf(search, "dialog", DIALOGS), id: text(search, "id") };
}
