import { flag, text } from "@kontor/kit/search-params";

/** Which rule is open; a new one with {@code new}. */
export type RemindersSearch = { new?: true; rule?: string };

export function remindersSearch(search: Record<string, unknown>): RemindersSearch {
  return { new: flag(search, "new"), rule: text(search, "rule") };
}
