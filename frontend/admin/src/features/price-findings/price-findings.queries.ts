import { at, pages, read, whilePaging } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";
import { useWrite } from "@kontor/api/writes";
import type { FindingsSearch } from "./price-findings.search";

export type FindingCount = Schema<"FindingCount">;
export type DraftItem = Schema<"PriceItemInput">;

export const findingSummaryQuery = (classId: string | undefined) =>
  read("/api/v1/price-findings/summary", { params: { query: { classId } } }, whilePaging);

export const findingsQuery = (search: FindingsSearch) =>
  read("/api/v1/price-findings", { params: { query: { ...search, limit: 50 } } }, whilePaging);

export const acceptedQuery = pages("/api/v1/price-findings/acceptances", {
  params: { query: { limit: 25 } },
});

/** Whether there are prices at all. */
export const anyListQuery = read("/api/v1/price-lists", { params: { query: { limit: 1 } } });

export const useAccept = () =>
  useWrite("post", "/api/v1/price-findings/acceptances", (body: Schema<"FindingBatchAcceptance">) => ({
    body,
  }));

export const useTakeBack = () =>
  useWrite("delete", "/api/v1/price-findings/acceptances/{id}", (id: string) => at(id));

export const useNewDraft = () =>
  useWrite("post", "/api/v1/price-changes", (body: Schema<"NewPriceChange">) => ({ body }));

export const useDraftItems = () =>
  useWrite("put", "/api/v1/price-changes/{id}/items", (draft: { id: string; items: DraftItem[] }) => ({
    ...at(draft.id),
    body: { items: draft.items },
  }));
