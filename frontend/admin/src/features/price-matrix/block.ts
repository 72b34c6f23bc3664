import type { Charge } from "@kontor/kit/charges";
import type { Area } from "./area";
import { cellKey, cellOf, type Edit, type Edits, editFor, shownAmount } from "./cells";
import type { Pasted } from "./clipboard";
import type { Changes } from "./edit-log";
import type { MatrixRow } from "./matrix.queries";

/** The grid as it is shown: its rows, and its price columns after the product. */
export type Sheet = { rows: readonly MatrixRow[]; charges: readonly Charge[] };

type Visit = (row: MatrixRow, charge: Charge, place: { line: number; column: number }) => void;

function eachPrice({ rows, charges }: Sheet, { top, left, bottom, right }: Area, visit: Visit): void {
  for (let index = top; index <= bottom; index++) {
    const row = rows[index];
    for (let column = Math.max(1, left); row && column <= right; column++) {
      const charge = charges[column - 1];
      if (charge) visit(row, charge, { line: index - top, column: column - left });
    }
  }
}

function change(row: MatrixRow, charge: Charge, amount: string | null): [string, Edit | undefined][] {
  const cell = cellOf(row, charge);
  return cell ? [[cellKey(row.productId, charge), editFor(row, cell, amount)]] : [];
}

function unread(row: MatrixRow, charge: Charge, text: string): [string, Edit][] {
  if (!cellOf(row, charge)) return [];
  const { action, termMonths } = charge;
  const { productId, sku } = row;
  return [[cellKey(productId, charge), { productId, sku, action, termMonths, amount: text, invalid: true }]];
}

/** What was typed or pasted into one cell. */
export function entered(row: MatrixRow, charge: Charge, pasted: Pasted): [string, Edit | undefined][] {
  if (pasted === null) return [];
  return "amount" in pasted ? change(row, charge, pasted.amount) : unread(row, charge, pasted.unread);
}

/** Takes the own prices of an area away; cells that only have an edit lose it. */
export function cleared(sheet: Sheet, area: Area): Changes {
  const changes: [string, Edit | undefined][] = [];
  eachPrice(sheet, area, (row, charge) => changes.push(...change(row, charge, null)));
  return new Map(changes);
}

function target(area: Area, block: readonly Pasted[][]): Area {
  const lines = block.length;
  const width = Math.max(...block.map((line) => line.length));
  // one value fills the selection, a block keeps its size
  if (lines === 1 && width === 1) return area;
  return { ...area, bottom: area.top + lines - 1, right: area.left + width - 1 };
}

export function pasted(sheet: Sheet, area: Area, block: readonly Pasted[][]): Changes {
  const single = block.length === 1 && block[0]?.length === 1;
  const changes: [string, Edit | undefined][] = [];
  eachPrice(sheet, target(area, block), (row, charge, { line, column }) => {
    const value = single ? block[0]?.[0] : block[line]?.[column];
    changes.push(...entered(row, charge, value ?? null));
  });
  return new Map(changes);
}

/** Gives whole products the prices that show through, as own prices; what is own already stays. */
export function completed(rows: readonly MatrixRow[], edits: Edits): Changes {
  const changes: [string, Edit | undefined][] = [];
  for (const row of rows) {
    for (const cell of row.cells) {
      const edit = edits.get(cellKey(row.productId, cell));
      const own = edit ? edit.amount : cell.own;
      if (typeof own !== "string" && cell.inherited) changes.push(...change(row, cell, cell.inherited));
    }
  }
  return new Map(changes);
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
