import { type ListPage, ListTable, type ListTableProps } from "@kontor/kit/list-table";
import type { Selection } from "@kontor/ui/data-table-props";
import { Group } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ComponentProps, ReactNode } from "react";
import { type ListColumns, ListTools, shownColumns } from "@/shared/lists/list-tools";
import classes from "./associations-page.module.css";
import { ListHeading } from "./list-heading";

type Shown<Row> = Pick<ListTableProps<Row>, "onOpen" | "sort" | "onSort" | "empty" | "cursor" | "onPage">;

type Props<Row> = Shown<Row> & {
  id: string;
  title: string;
  list: UseQueryResult<ListPage<Row>>;
  columns: ListColumns<Row>;
  file: ComponentProps<typeof ListTools<Row>>["file"];
  filters: ReactNode;
  selection: Selection | undefined;
  rowName: (row: Row) => string;
  onColumns: (columns: string) => void;
};

/** One of the two tables: its name and number, filters, rows and pages. */
export function ProductTable<Row extends { id: string }>(props: Props<Row>) {
  const { id, title, list, columns, file, filters, selection, rowName, onColumns, ...shown } = props;
  const visible = shownColumns(columns);
  return (
    <section className={classes.table} aria-labelledby={id}>
      <ListHeading id={id} title={title} total={list.data?.total} busy={list.isPlaceholderData}>
        <Group gap="xs" flex="1 1 320px">
          {filters}
        </Group>
        <Group gap="xs">
          <ListTools columns={columns} file={file} onColumns={onColumns} />
        </Group>
      </ListHeading>
      <ListTable
        {...shown}
        label={title}
        columns={columns.all.filter((column) => visible.includes(column.id))}
        query={list}
        rowKey={(row) => row.id}
        selection={selection && { ...selection, nameOf: rowName }}
      />
    </section>
  );
}
