import { api, body } from "@kontor/api/client";
import type { Schema } from "@kontor/api/types";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { PlannedSearch } from "./planned.search";

export type PlannedReminder = Schema<"PlannedReminderView">;

const keys = { planned: ["reminders"] };

export function plannedQuery(search: PlannedSearch) {
  const query = { ...search, limit: 50 };
  return queryOptions({
    queryKey: [...keys.planned, "planned", query],
    queryFn: () => body(api.GET("/api/v1/reminders/planned", { params: { query } })),
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
