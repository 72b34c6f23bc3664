import { DataTable } from "@kontor/ui/data-table";
import { TablePager, type Total } from "@kontor/ui/data-table-pager";
import type { DataTableProps } from "@kontor/ui/data-table-props";
import { EmptyState } from "@kontor/ui/empty-state";
import type { UseQueryResult } from "@tanstack/react-query";
import type { LucideIcon } from "lucide-react";
import { isValidElement, type ReactElement, type ReactNode } from "react";
import { paging } from "./cursor-trail";
import { LoadFailure } from "./failure";

export type ListPage<Row> = { items: Row[]; nextCursor?: string | null; total?: Total };

/** What a query for rows answers; all of them at once, or page by page. */
export type ListQuery<Row> = Pick<
  UseQueryResult<Row[] | ListPage<Row>>,
  "data" | "error" | "isError" | "isPlaceholderData"
> & { refetch: () => unknown };

type NoRows = { title: string; text?: ReactNode; icon?: LucideIcon; actions?: ReactNode };

type Shown<Row> = Omit<DataTableProps<Row>, "rows" | "busy" | "failure" | "empty">;

export type ListTableProps<Row> = Shown<Row> & {
  query: ListQuery<Row>;
  /** what to say instead of no rows: that there are none yet, or that none match */
  empty: NoRows | ReactElement;
  cursor?: string;
  /** goes to another page; without it all rows are one page */
  onPage?: (cursor: string | undefined) => void;
};

function Empty({ title, text, icon: Icon, actions }: NoRows) {
  return (
    <EmptyState title={title} icon={Icon && <Icon size={22} />} actions={actions}>
      {text}
    </EmptyState>
  );
}

/** The rows of a query in each of its states: on their way, failed, none, some, and the way to more. */
export function ListTable<Row>({ query, empty, cursor, onPage, ...shown }: ListTableProps<Row>) {
  const { data, error, isError, isPlaceholderData, refetch } = query;
  const page = Array.isArray(data) ? { items: data } : data;
  return (
    <>
      <DataTable
        {...shown}
        rows={page?.items}
        busy={isPlaceholderData}
        failure={isError && <LoadFailure error={error} onRetry={() => void refetch()} />}
        empty={isValidElement(empty) ? empty : <Empty {...empty} />}
      />
      {onPage && (
        <TablePager total={page?.total} shown={page?.items.length ?? 0} {...paging(cursor, page, onPage)} />
      )}
    </>
  );
}
