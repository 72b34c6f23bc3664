import { reminderEventValues, reminderOutcomeValues } from "@kontor/api/schema";
import { oneOf, text } from "@kontor/kit/search-params";

type ReminderEvent = (typeof reminderEventValues)[number];

/** Days and words are about what is to come, the outcome about what is decided. */
export type PlannedSearch = {
  show?: "decided";
  outcome?: (typeof reminderOutcomeValues)[number];
  q?: string;
  event?: ReminderEvent;
  from?: string;
  to?: string;
  cursor?: string;
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function day(search: Record<string, unknown>, name: string) {
  const value = text(search, name);
  return value !== undefined && DAY.test(value) ? value : undefined;
}

export function plannedSearch(search: Record<string, unknown>): PlannedSearch {
  return {
    show: oneOf(search, "show", ["decided"]),
    outcome: oneOf(search, "outcome", reminderOutcomeValues),
    q: text(search, "q"),
    event: oneOf(search, "event", reminderEventValues),
    from: day(search, "from"),
    to: day(search, "to"),
    cursor: text(search, "cursor"),
  };
}
