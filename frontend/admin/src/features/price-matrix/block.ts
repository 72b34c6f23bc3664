import type { Charge } from "@kontor/kit/charges";
import type { Area } from "./area";
import { cellKey, cellOf, type Edit, type Edits, editFor, shownAmount } from "./cells";
import type { Pasted, Unread } from "./clipboard";
import type { Changes } from "./edit-log";
import type { MatrixRow } from "./matrix.queries";

/** The grid as it is shown: its rows, and its price columns after the product. */
export type Sheet = { rows: readonly MatrixRow[]; charges: readonly Charge[] };

type Visit = (row: MatrixRow, charge: Charge) => void;

function eachPrice({ rows, charges }: Sheet, { top, left, bottom, right }: Area, visit: Visit): void {
  for (let index = top; index <= bottom; index++) {
    const row = rows[index];
    for (let column = Math.max(1, left); row && column <= right; column++) {
      const charge = charges[column - 1];
      if (charge) visit(row, charge);
    }
  }
}

function change(row: MatrixRow, charge: Charge, amount: string | null): [string, Edit | undefined][] {
  const cell = cellOf(row, charge);
  return cell ? [[cellKey(row.productId, charge), editFor(row, cell, amount)]] : [];
}

function unread(row: MatrixRow, charge: Charge, { unread: text, why }: Unread): [string, Edit][] {
  if (!cellOf(row, charge)) return [];
  const { action, termMonths } = charge;
  const { productId, sku } = row;
  return [[cellKey(productId, charge), { productId, sku, action, termMonths, amount: text, invalid: why }]];
}

/** What was typed or pasted into one cell. */
export function entered(row: MatrixRow, charge: Charge, pasted: Pasted): [string, Edit | undefined][] {
  if (pasted === null) return [];
  return "amount" in pasted ? change(row, charge, pasted.amount) : unread(row, charge, pasted);
}

/** Takes the own prices of an area away; cells that only have an edit lose it. */
export function cleared(sheet: Sheet, area: Area): Changes {
  const changes: [string, Edit | undefined][] = [];
  eachPrice(sheet, area, (row, charge) => changes.push(...change(row, charge, null)));
  return new Map(changes);
}

/** What a paste does: how many of its values found no charge, and whether columns that a product lacks were passed over. */
export type Landing = { changes: Changes; lost: number; passedOver: boolean };

type Value = { row: MatrixRow; charge: Charge; value: Pasted };

/** Where the values of one line go: the columns in sight, or those that the product has. */
type Columns = (row: MatrixRow, charges: readonly Charge[]) => readonly Charge[];

const inSight: Columns = (_, charges) => charges;
const offered: Columns = (row, charges) => charges.filter((charge) => cellOf(row, charge));

function laid(
  { rows, charges }: Sheet,
  { top, left }: Area,
  block: readonly Pasted[][],
  over: Columns,
): Value[] {
  const right = charges.slice(Math.max(0, left - 1));
  return block.flatMap((line, index) => {
    const row = rows[top + index];
    if (!row) return [];
    const columns = over(row, right);
    // what falls on the column of the products is their name
    return line.slice(left === 0 ? 1 : 0).flatMap((value, place) => {
      const charge = columns[place];
      return value && charge && cellOf(row, charge) ? [{ row, charge, value }] : [];
    });
  });
}

/** One value in every price of the area. */
function filled(sheet: Sheet, area: Area, value: Pasted): Value[] {
  const values: Value[] = [];
  eachPrice(sheet, area, (row, charge) => {
    if (cellOf(row, charge)) values.push({ row, charge, value });
  });
  return values;
}

/**
 * A block lands where it lies when each of its values meets a charge there; otherwise each line goes over the charges that
 * its product has, if more of it lands that way.
 */
export function pasted(sheet: Sheet, area: Area, block: readonly Pasted[][]): Landing {
  const single = block.length === 1 && block[0]?.length === 1;
  const values = block
    .flatMap((line) => line.slice(area.left === 0 && !single ? 1 : 0))
    .filter(Boolean).length;
  const straight = single ? filled(sheet, area, block[0]?.[0] ?? null) : laid(sheet, area, block, inSight);
  const closer = single || straight.length === values ? straight : laid(sheet, area, block, offered);
  const passedOver = closer.length > straight.length;
  const landed = passedOver ? closer : straight;
  return {
    changes: new Map(landed.flatMap(({ row, charge, value }) => entered(row, charge, value))),
    lost: Math.max(0, values - landed.length),
    passedOver,
  };
}

/** The area as a spreadsheet wants it: lines of cells that are separated by tabs. */
export function copied(sheet: Sheet, area: Area, edits: Edits, write: (amount: string) => string): string {
  const lines = sheet.rows.slice(area.top, area.bottom + 1).map((row) => {
    const line = area.left === 0 ? [row.sku] : [];
    for (const charge of sheet.charges.slice(Math.max(0, area.left - 1), area.right)) {
      const cell = cellOf(row, charge);
      const amount = cell && shownAmount(cell, edits.get(cellKey(row.productId, charge)));
      line.push(typeof amount === "string" ? write(amount) : "");
    }
    return line.join("\t");
  });
  return lines.join("\n");
}
