import { api, body } from "@kontor/api/client";
import type { Schema } from "@kontor/api/types";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { PlannedSearch } from "./planned.search";

export type PlannedReminder = Schema<"PlannedReminderView">;
export type DecidedReminder = Schema<"DecidedReminderView">;

const keys = { planned: ["reminders"] };

export function plannedQuery({ q, event, from, to, cursor }: PlannedSearch) {
  const query = { q, event, from, to, cursor, limit: 50 };
  return queryOptions({
    queryKey: [...keys.planned, "planned", query],
    queryFn: () => body(api.GET("/api/v1/reminders/planned", { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export function decidedQuery({ event, outcome, cursor }: PlannedSearch) {
  const query = { event, outcome, cursor, limit: 50 };
  return queryOptions({
    queryKey: [...keys.planned, "decided", query],
    queryFn: () => body(api.GET("/api/v1/reminders", { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

export function customerPlannedQuery(id: string, cursor: string | undefined) {
  return queryOptions({
    queryKey: [...keys.planned, "of-customer", id, cursor],
    queryFn: () =>
      body(
        api.GET("/api/v1/customers/{id}/reminders", {
          params: { path: { id }, query: { cursor, limit: 10 } },
        }),
      ),
    placeholderData: keepPreviousData,
  });
}
