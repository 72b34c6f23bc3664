import { api, body } from "@kontor/api/client";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { FindingsSearch } from "./price-findings.search";

export function findingSummaryQuery(classId: string | undefined) {
  return queryOptions({
    queryKey: ["price-findings", "summary", classId],
    queryFn: () => body(api.GET("/api/v1/price-findings/summary", { params: { query: { classId } } })),
    placeholderData: keepPreviousData,
  });
}

export function findingsQuery(search: FindingsSearch) {
  const query = { ...search, limit: 50 };
  return queryOptions({
    queryKey: ["price-findings", "list", query],
    queryFn: () => body(api.GET("/api/v1/price-findings", { params: { query } })),
    placeholderData: keepPreviousData,
  });
}
