/** A place in the grid; column 0 is the product. */
export type Place = { row: number; column: number };
export type Area = { top: number; left: number; bottom: number; right: number };
export type Limits = { rows: number; columns: number; page: number };

export function areaOf(a: Place, b: Place): Area {
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  };
}

export function samePlace(a: Place | undefined, b: Place | undefined): boolean {
  return a?.row === b?.row && a?.column === b?.column;
}

function within(value: number, last: number): number {
  return Math.max(0, Math.min(last, value));
}

export function clamp({ row, column }: Place, { rows, columns }: Limits): Place {
  return { row: within(row, rows - 1), column: within(column, columns - 1) };
}

type Keys = { key: string; ctrlKey: boolean; metaKey: boolean };

/** Where a key leads, after the grid pattern of the ARIA practices; undefined for other keys. */
export function destination(from: Place, { key, ctrlKey, metaKey }: Keys, limits: Limits): Place | undefined {
  const far = ctrlKey || metaKey;
  const { row, column } = from;
  const jump = (place: Place) => clamp(place, limits);
  switch (key) {
    case "ArrowUp":
      return jump({ row: far ? 0 : row - 1, column });
    case "ArrowDown":
      return jump({ row: far ? limits.rows : row + 1, column });
    case "ArrowLeft":
      return jump({ row, column: far ? 0 : column - 1 });
    case "ArrowRight":
      return jump({ row, column: far ? limits.columns : column + 1 });
    case "PageUp":
      return jump({ row: row - limits.page, column });
    case "PageDown":
      return jump({ row: row + limits.page, column });
    case "Home":
      return jump({ row: far ? 0 : row, column: 0 });
    case "End":
      return jump({ row: far ? limits.rows : row, column: limits.columns });
    default:
      return undefined;
  }
}
