import { api, body } from "@kontor/api/client";
import { queryOptions } from "@tanstack/react-query";

export const REQUESTS = "requests";

/** What waits, and how many customers have each status. */
export const requestSummaryQuery = queryOptions({
  queryKey: [REQUESTS, "summary"],
  queryFn: () => body(api.GET("/api/v1/requests/summary")),
  staleTime: 30_000,
});
