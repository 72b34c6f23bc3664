import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { columnsOf } from "@/domain/price/columns";
import type { FindingCode } from "@/domain/price/findings";
import type { Sheet } from "./block";
import { cellKey, type Edits, shownAmount } from "./cells";
import { type MatrixRow, matrixQuery, type Owner, type RowFilter } from "./matrix.queries";
import type { MatrixSearch } from "./matrix.search";
import type { DraftState } from "./use-draft";

/** All products, page after page: sums, jumps and selections need the whole sheet. */
export function useMatrixRows(owner: Owner, filter: RowFilter) {
  const query = useInfiniteQuery(matrixQuery(owner, filter));
  const { data, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isFetchNextPageError) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage]);
  const rows = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  return { query, rows, loadingMore: hasNextPage };
}

type Findings = Pick<DraftState, "findings"> & { edits: Edits };

/** What the guard says about a row, with the draft's edits where there are some. */
function rowFindings(row: MatrixRow, { edits, findings }: Findings): FindingCode[] {
  return row.cells.flatMap((cell) => {
    const key = cellKey(row.productId, cell);
    return (edits.has(key) && findings.get(key)) || cell.findings;
  });
}

function isSold(row: MatrixRow, edits: Edits): boolean {
  return row.cells.some((cell) => shownAmount(cell, edits.get(cellKey(row.productId, cell))) !== null);
}

function isChanged(row: MatrixRow, edits: Edits): boolean {
  return row.cells.some((cell) => edits.has(cellKey(row.productId, cell)));
}

/** How many cells have a finding, by code. */
export function useFindingCounts(rows: readonly MatrixRow[], { edits, findings }: Findings) {
  return useMemo(() => {
    const counts = new Map<FindingCode, number>();
    for (const code of rows.flatMap((row) => rowFindings(row, { edits, findings })))
      counts.set(code, (counts.get(code) ?? 0) + 1);
    return counts;
  }, [rows, edits, findings]);
}

/** The rows and columns that are shown: filters on what the guard or the draft says work in the browser. */
export function useSheet(rows: readonly MatrixRow[], search: MatrixSearch, shown: Findings): Sheet {
  const { edits, findings } = shown;
  const charges = useMemo(
    () => columnsOf(rows.map(({ categoryId, cells }) => ({ categoryId, charges: cells }))),
    [rows],
  );
  const { finding, show, sold } = search;
  return useMemo(() => {
    const wanted = (row: MatrixRow) =>
      (!finding || rowFindings(row, { edits, findings }).includes(finding)) &&
      (!show || isChanged(row, edits)) &&
      (!sold || isSold(row, edits));
    return { rows: finding || show || sold ? rows.filter(wanted) : rows, charges };
  }, [rows, charges, finding, show, sold, edits, findings]);
}

/** How many of the changed cells have a finding, by code. */
export function useDraftFindings({ edits, findings }: Findings): ReadonlyMap<FindingCode, number> {
  return useMemo(() => {
    const counts = new Map<FindingCode, number>();
    for (const code of [...edits.keys()].flatMap((key) => findings.get(key) ?? []))
      counts.set(code, (counts.get(code) ?? 0) + 1);
    return counts;
  }, [edits, findings]);
}
