import { read, whilePaging } from "@kontor/api/server";
import type { FindingsSearch } from "./price-findings.search";

export const findingSummaryQuery = (classId: string | undefined) =>
  read("/api/v1/price-findings/summary", { params: { query: { classId } } }, whilePaging);

export const findingsQuery = (search: FindingsSearch) =>
  read("/api/v1/price-findings", { params: { query: { ...search, limit: 50 } } }, whilePaging);
