import { follow } from "@kontor/api/lines";
import { at, pages, read, versionOf, whilePaging } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";
import { useWrite } from "@kontor/api/writes";
import { queryOptions } from "@tanstack/react-query";
import type { PriceChange } from "@/domain/price/price-changes.queries";
import type { ChangeSearch, ChangesSearch } from "./price-changes.search";

export type Preview = Schema<"PriceChangePreview">;
export type PreviewProgress = Schema<"PreviewProgress">;
export type ChangedProduct = Schema<"ChangedProduct">;
export type ChangedCharge = ChangedProduct["charges"][number];
export type AffectedCustomer = Schema<"AffectedCustomer">;

export const changesQuery = (filter: ChangesSearch) =>
  pages("/api/v1/price-changes", { params: { query: { ...filter, limit: 25 } } }, whilePaging);

export const changedProductsQuery = (id: string) =>
  pages("/api/v1/price-changes/{id}/items", { params: { path: { id }, query: { limit: 25 } } });

const PREVIEW = "/api/v1/price-changes/{id}/preview";

/** Says how far it is; nothing when it begins, as it may wait for its turn. */
export const previewQuery = (id: string, onProgress: (progress?: PreviewProgress) => void) =>
  queryOptions<Preview>({
    queryKey: ["get", PREVIEW, at(id)],
    queryFn: ({ signal }) => {
      onProgress(undefined);
      return follow(PREVIEW, { ...at(id), signal }, (line) => {
        if ("preview" in line) return line.preview;
        onProgress(line);
        return undefined;
      });
    },
    // reading the effect of a whole class takes seconds, and its fingerprint is checked when it is published
    staleTime: 60_000,
    refetchOnMount: "always",
    refetchOnWindowFocus: false,
  });

/** How many prices the change meets that were published for later days. */
export function laterPricesOf({ findings }: Preview): number {
  return findings.byCode.find(({ code }) => code === "LATER_PRICE")?.count ?? 0;
}

export const affectedCustomersQuery = (id: string, { effect, cursor }: ChangeSearch) =>
  read(
    "/api/v1/price-changes/{id}/preview/customers",
    { params: { path: { id }, query: { effect, cursor, limit: 25 } } },
    whilePaging,
  );

export const useEditChange = (change: PriceChange) =>
  useWrite("put", "/api/v1/price-changes/{id}", (body: Schema<"PriceChangeEdit">) => ({
    ...versionOf(change),
    body,
  }));

export const usePublish = (id: string) =>
  useWrite("post", "/api/v1/price-changes/{id}/publication", (body: Schema<"Publication">) => ({
    ...at(id),
    body,
  }));
