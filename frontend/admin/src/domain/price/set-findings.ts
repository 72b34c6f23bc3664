import { chargeKey, type PriceSet } from "@kontor/kit/charges";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { FindingCode } from "./findings";
import { sheetRowsQuery } from "./price-set.queries";
import type { Payer } from "./timeline.queries";

/** What the guard says of the prices of one product, by charge. */
export type SetFindings = ReadonlyMap<string, readonly FindingCode[]>;

type Rows = { items: readonly { productId: string; cells: readonly FoundCell[] }[] };
type FoundCell = Parameters<typeof chargeKey>[0] & { findings: readonly FindingCode[] };

function findingsOf(rows: Rows | undefined, productId: string): SetFindings {
  const cells = rows?.items.find((row) => row.productId === productId)?.cells ?? [];
  return new Map(cells.map((cell) => [chargeKey(cell), cell.findings]));
}

/** As of the last save: every write of prices reads it anew. */
export function useSetFindings(payer: Payer, set: Pick<PriceSet, "sku" | "productId"> | undefined) {
  const client = useQueryClient();
  const query = sheetRowsQuery(payer, set?.sku ?? "");
  const { data } = useQuery({ ...query, enabled: set !== undefined });
  return {
    findings: findingsOf(data, set?.productId ?? ""),
    /** how many the set is to blame for by now, for code that runs between two renders */
    count: () =>
      [...findingsOf(client.getQueryData(query.queryKey), set?.productId ?? "").values()]
        .flat()
        .filter((code) => code !== "NO_COST").length,
  };
}
