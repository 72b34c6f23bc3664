import { read } from "@kontor/api/server";

/** What waits, and how many customers have each status. */
export const requestSummaryQuery = read("/api/v1/requests/summary", undefined, { staleTime: 30_000 });
