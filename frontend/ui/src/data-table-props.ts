import type { ReactNode } from "react";

export type Column<Row> = {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** the name the server sorts by */
  sort?: string;
  align?: "right";
  minWidth?: number;
};

export type Selection = { selected: ReadonlySet<string>; onChange: (selected: ReadonlySet<string>) => void };

/** Which rows are chosen, and what a row is called at its box. */
export type Choice<Row> = Selection & { nameOf: (row: Row) => string };

export type DataTableProps<Row> = {
  label: string;
  columns: Column<Row>[];
  rows: Row[] | undefined;
  rowKey: (row: Row) => string;
  onOpen?: (row: Row) => void;
  sort?: string;
  onSort?: (sort: string) => void;
  selection?: Choice<Row>;
  /** shown instead of rows after a failed request */
  failure?: ReactNode;
  empty: ReactNode;
  busy?: boolean;
};
