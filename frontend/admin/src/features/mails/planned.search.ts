import { oneOf, text } from "@kontor/kit/search-params";

export const REMINDER_EVENTS = ["EXPIRY", "RENEWAL", "UPSTREAM_EXPIRY"] as const;
type ReminderEvent = (typeof REMINDER_EVENTS)[number];

export const REMINDER_OUTCOMES = ["QUEUED", "SKIPPED"] as const;

/** Days and words are about what is to come, the outcome about what is decided. */
export type PlannedSearch = {
  show?: "decided";
  outcome?: (typeof REMINDER_OUTCOMES)[number];
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
    outcome: oneOf(search, "outcome", REMINDER_OUTCOMES),
    q: text(search, "q"),
    event: oneOf(search, "event", REMINDER_EVENTS),
    from: day(search, "from"),
    to: day(search, "to"),
    cursor: text(search, "cursor"),
  };
}
