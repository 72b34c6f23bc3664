import { read, whilePaging } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";
import type { PlannedSearch } from "./planned.search";

export type PlannedReminder = Schema<"PlannedReminderView">;
export type DecidedReminder = Schema<"DecidedReminderView">;

export const plannedQuery = ({ q, event, from, to, cursor }: PlannedSearch) =>
  read(
    "/api/v1/reminders/planned",
    { params: { query: { q, event, from, to, cursor, limit: 50 } } },
    whilePaging,
  );

export const decidedQuery = ({ event, outcome, cursor }: PlannedSearch) =>
  read("/api/v1/reminders", { params: { query: { event, outcome, cursor, limit: 50 } } }, whilePaging);

export const customerPlannedQuery = (id: string, cursor: string | undefined) =>
  read(
    "/api/v1/customers/{id}/reminders",
    { params: { path: { id }, query: { cursor, limit: 10 } } },
    whilePaging,
  );
