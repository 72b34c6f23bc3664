import type { Schema } from "@kontor/api/types";
import type { Area } from "./area";
import type { Sheet } from "./block";
import { cellOf } from "./cells";
import type { MatrixSearch } from "./matrix.search";

/** Prices of the sheet as the server understands them, and how many cells that is on screen. */
export type Selection = {
  select: Pick<Schema<"EditSelection">, "q" | "categoryId" | "skus" | "charges">;
  rows: number;
  cells: number;
};

/** So many products can be named one by one. */
const MOST = 5000;

function named(sheet: Sheet, top: number, bottom: number): string[] {
  return sheet.rows.slice(top, bottom + 1).map(({ sku }) => sku);
}

/** The rows in sight: by what narrows them down on the server, else one by one. */
function rowsOf(
  sheet: Sheet,
  { top, bottom }: Pick<Area, "top" | "bottom">,
  { q, categoryId, finding, show, sold }: MatrixSearch,
): Selection["select"] | undefined {
  const whole = top === 0 && bottom >= sheet.rows.length - 1;
  if (whole && !finding && !show && !sold) return { q: q ?? null, categoryId: categoryId ?? null };
  const skus = named(sheet, top, bottom);
  return skus.length > MOST ? undefined : { skus };
}

function cellsOf(sheet: Sheet, area: Area, charges: Sheet["charges"]): number {
  return sheet.rows
    .slice(area.top, area.bottom + 1)
    .reduce((sum, row) => sum + charges.filter((charge) => cellOf(row, charge)).length, 0);
}

/** What is selected in the grid; whoever selects products alone means all of their prices. Undefined when it is too much to name. */
export function selected(sheet: Sheet, area: Area, search: MatrixSearch): Selection | undefined {
  const rows = rowsOf(sheet, area, search);
  if (!rows) return undefined;
  const charges =
    area.right === 0 ? sheet.charges : sheet.charges.slice(Math.max(0, area.left - 1), area.right);
  const all = charges.length === sheet.charges.length;
  return {
    select: all ? rows : { ...rows, charges: [...charges] },
    rows: area.bottom - area.top + 1,
    cells: cellsOf(sheet, area, charges),
  };
}

/** Everything that is in sight, with the filters as they are. */
export function everything(sheet: Sheet, search: MatrixSearch): Selection | undefined {
  return selected(sheet, { top: 0, left: 0, bottom: sheet.rows.length - 1, right: 0 }, search);
}
