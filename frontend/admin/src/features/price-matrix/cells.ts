import type { Schema } from "@kontor/api/types";
import { type Charge, chargeKey } from "@kontor/kit/charges";
import type { ChangedProduct, MatrixRow } from "./matrix.queries";

export type Cell = MatrixRow["cells"][number];

/** Why text is no amount for a cell: it is none, or it is one of something else than the sheet's currency. */
export type Misread = "amount" | "currency";

/** A new amount for one cell; null takes the own price away. Text that is no amount is kept as it was typed. */
export type Edit = Charge & { productId: string; sku: string; amount: string | null; invalid?: Misread };

export type Edits = ReadonlyMap<string, Edit>;

export function cellKey(productId: string, charge: Charge): string {
  return `${productId} ${chargeKey(charge)}`;
}

export function keyOf(edit: Edit): string {
  return cellKey(edit.productId, edit);
}

export function cellOf(row: MatrixRow, charge: Charge): Cell | undefined {
  return row.cells.find((cell) => chargeKey(cell) === chargeKey(charge));
}

function sameAmount(a: string | null | undefined, b: string | null | undefined): boolean {
  if (a === null || a === undefined || b === null || b === undefined) return (a ?? null) === (b ?? null);
  return Number(a) === Number(b);
}

/** What the cell says: the amount of the draft, its own or the one that shows through. */
export function shownAmount(cell: Cell, edit: Edit | undefined): string | null {
  if (edit) return edit.amount ?? cell.inherited ?? null;
  return cell.own ?? cell.inherited ?? null;
}

export function isOwn(cell: Cell, edit: Edit | undefined): boolean {
  return edit ? edit.amount !== null : typeof cell.own === "string";
}

/** The edit that gives a cell this amount; undefined when the cell says so already. */
export function editFor(row: MatrixRow, cell: Cell, amount: string | null): Edit | undefined {
  if (sameAmount(amount, cell.own)) return undefined;
  const { action, termMonths } = cell;
  return { productId: row.productId, sku: row.sku, action, termMonths, amount };
}

/** The draft as the server holds it. */
export function editsOf(products: readonly ChangedProduct[]): Edits {
  const edits = products.flatMap(({ productId, sku, charges }) =>
    charges
      .filter(({ kind, minQuantity }) => kind !== "UNCHANGED" && minQuantity === 1)
      .map(
        ({ action, termMonths, after }): Edit => ({
          productId,
          sku,
          action,
          termMonths,
          amount: after ?? null,
        }),
      ),
  );
  return new Map(edits.map((edit) => [keyOf(edit), edit]));
}

export function findingsOf(
  products: readonly ChangedProduct[],
): ReadonlyMap<string, Schema<"FindingCode">[]> {
  return new Map(
    products.flatMap(({ productId, charges }) =>
      charges.map((charge) => [cellKey(productId, charge), charge.findings] as const),
    ),
  );
}
