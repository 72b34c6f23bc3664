import { type ListPage, ListTable, type ListTableProps } from "@kontor/kit/list-table";
import type { Selection } from "@kontor/ui/data-table-props";
import type { UseQueryResult } from "@tanstack/react-query";
import { type ListColumns, shownColumns } from "@/shared/lists/list-tools";

type Shown<Row> = Pick<ListTableProps<Row>, "onOpen" | "sort" | "onSort" | "empty" | "cursor" | "onPage">;

type Props<Row> = Shown<Row> & {
  title: string;
  list: UseQueryResult<ListPage<Row>>;
  columns: ListColumns<Row>;
  selection: Selection | undefined;
  rowName: (row: Row) => string;
};

/** The rows of the view that is shown. */
export function WorkTable<Row extends { id: string }>(props: Props<Row>) {
  const { title, list, columns, selection, rowName, ...shown } = props;
  const visible = shownColumns(columns);
  return (
    <ListTable
      {...shown}
      label={title}
      columns={columns.all.filter((column) => visible.includes(column.id))}
      query={list}
      rowKey={(row) => row.id}
      selection={selection && { ...selection, nameOf: rowName }}
    />
  );
}
