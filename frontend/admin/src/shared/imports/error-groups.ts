import type { Report } from "./use-import";

type ImportError = Report["errors"][number];

/** What is wrong in the same way in the same column. */
export type ErrorGroup = {
  column: string | null | undefined;
  code: string;
  /** the first of the rows, and how many there are beside them */
  rows: number[];
  more: number;
  /** different cells, each with what may have been meant */
  values: { value: string; nearest: string[] }[];
  details: string[];
  errors: ImportError[];
};

const SHOWN_ROWS = 8;
const SHOWN_VALUES = 5;

function add(group: ErrorGroup, error: ImportError): void {
  const { row, value, nearest, detail } = error;
  group.errors.push(error);
  if (group.rows.length < SHOWN_ROWS) group.rows.push(row);
  else group.more += 1;
  const known = group.values.some((other) => other.value === value);
  if (value && !known && group.values.length < SHOWN_VALUES) {
    group.values.push({ value, nearest: nearest ?? [] });
  }
  if (!group.details.includes(detail)) group.details.push(detail);
}

/** By column and code, in the order of the first row. */
export function grouped(errors: readonly ImportError[]): ErrorGroup[] {
  const groups = new Map<string, ErrorGroup>();
  for (const error of errors) {
    const key = `${error.column ?? ""}\n${error.code}`;
    const group = groups.get(key) ?? {
      column: error.column,
      code: error.code,
      rows: [],
      more: 0,
      values: [],
      details: [],
      errors: [],
    };
    groups.set(key, group);
    add(group, error);
  }
  return [...groups.values()];
}

function quoted(cell: string | number): string {
  const text = String(cell);
  // a spreadsheet would run it
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}

/** All problems by row as a file, for who corrects the table. */
export function errorFile(
  titles: readonly string[],
  groups: readonly ErrorGroup[],
  text: (group: ErrorGroup) => string,
): Blob {
  const lines = groups
    .flatMap((group) => group.errors.map((error) => ({ ...error, problem: text(group) })))
    .sort((one, other) => one.row - other.row)
    .map(({ row, column, value, problem }) => [row, column ?? "", value ?? "", problem]);
  const cells = [titles, ...lines].map((line) => line.map(quoted).join(";"));
  return new Blob([`\uFEFF${cells.join("\r\n")}\r\n`], { type: "text/csv;charset=utf-8" });
}
