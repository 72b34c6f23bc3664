import { LoadFailure } from "@kontor/kit/failure";
import { DataTable } from "@kontor/ui/data-table";
import { TablePager, type Total } from "@kontor/ui/data-table-pager";
import type { DataTableProps } from "@kontor/ui/data-table-props";
import { Group } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ComponentProps, ReactNode } from "react";
import { paging } from "@/shared/cursor-trail";
import { type ListColumns, ListTools, shownColumns } from "@/shared/lists/list-tools";
import classes from "./associations-page.module.css";
import { ListHeading } from "./list-heading";

export type PageOf<Row> = { items: Row[]; nextCursor?: string | null; total: Total };

type Shown<Row> = Pick<DataTableProps<Row>, "rowName" | "onOpen" | "sort" | "onSort" | "selection" | "empty">;

type Props<Row> = Shown<Row> & {
  id: string;
  title: string;
  list: UseQueryResult<PageOf<Row>>;
  columns: ListColumns<Row>;
  file: ComponentProps<typeof ListTools<Row>>["file"];
  filters: ReactNode;
  cursor: string | undefined;
  onColumns: (columns: string) => void;
  onPage: (cursor: string | undefined) => void;
};

/** One of the two tables: its name and number, filters, rows and pages. */
export function ProductTable<Row extends { id: string }>(props: Props<Row>) {
  const { id, title, list, columns, file, filters, cursor, onColumns, onPage, ...shown } = props;
  const visible = shownColumns(columns);
  const { data, isPlaceholderData: busy } = list;
  return (
    <section className={classes.table} aria-labelledby={id}>
      <ListHeading id={id} title={title} total={data?.total} busy={busy}>
        <Group gap="xs" flex="1 1 320px">
          {filters}
        </Group>
        <Group gap="xs">
          <ListTools columns={columns} file={file} onColumns={onColumns} />
        </Group>
      </ListHeading>
      <DataTable
        {...shown}
        label={title}
        columns={columns.all.filter((column) => visible.includes(column.id))}
        rows={data?.items}
        rowKey={(row) => row.id}
        busy={busy}
        failure={list.isError && <LoadFailure error={list.error} onRetry={() => void list.refetch()} />}
      />
      <TablePager total={data?.total} shown={data?.items.length ?? 0} {...paging(cursor, data, onPage)} />
    </section>
  );
}
