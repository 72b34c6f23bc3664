import { ColumnChooser } from "@kontor/ui/column-chooser";
import type { Column } from "@kontor/ui/data-table-props";
import { DownloadMenu, type DownloadProps } from "./download-menu";
import { rememberColumns, visibleColumns } from "./visible-columns";

/** Every column of a list, by the name under which this browser remembers a choice, and what is chosen. */
export type ListColumns<Row> = {
  name: string;
  all: Column<Row>[];
  defaults: readonly string[];
  chosen: string | undefined;
};

export function shownColumns<Row>({ name, all, defaults, chosen }: ListColumns<Row>): readonly string[] {
  return visibleColumns(chosen, { name, known: all.map(({ id }) => id), defaults });
}

type Props<Row> = {
  columns: ListColumns<Row>;
  file: Omit<DownloadProps, "columns">;
  onColumns: (columns: string) => void;
};

/** Which columns a list shows, and exactly those in a file. */
export function ListTools<Row>({ columns, file, onColumns }: Props<Row>) {
  const visible = shownColumns(columns);
  const choose = (chosen: string[]) => {
    rememberColumns(columns.name, chosen);
    onColumns(chosen.join(","));
  };
  return (
    <>
      <ColumnChooser columns={columns.all} visible={visible} onChange={choose} />
      <DownloadMenu {...file} columns={visible} />
    </>
  );
}
