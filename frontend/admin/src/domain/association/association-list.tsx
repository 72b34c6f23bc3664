import { LoadFailure } from "@kontor/kit/failure";
import { DataTable } from "@kontor/ui/data-table";
import { TablePager } from "@kontor/ui/data-table-pager";
import type { Column } from "@kontor/ui/data-table-props";
import { EmptyState } from "@kontor/ui/empty-state";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { paging } from "@/shared/cursor-trail";
import { ASSOCIATION_COLUMNS, useAssociationColumns } from "./association-columns";
import { AssociationDrawer } from "./association-drawer";
import type { AssociationListSearch } from "./association-list.search";
import { nameOf } from "./association-name";
import { type Association, associationsQuery } from "./associations.queries";

type Props = {
  filter: Parameters<typeof associationsQuery>[0];
  /** columns that say nothing here */
  hidden?: readonly string[];
  /** what only this list shows */
  extra?: Column<Association>[];
  search: AssociationListSearch;
  onChange: (part: AssociationListSearch) => void;
  emptyTitle: string;
  empty?: ReactNode;
};

/** The associations of one thing or one customer; the opened one at the side. */
export function AssociationList({
  filter,
  hidden = [],
  extra = [],
  search,
  onChange,
  emptyTitle,
  empty,
}: Props) {
  const { t } = useTranslation();
  const list = useQuery(associationsQuery({ ...filter, cursor: search.cursor }));
  const open = (id: string | undefined) => onChange({ association: id });
  const shown = ASSOCIATION_COLUMNS.filter((id) => !hidden.includes(id));
  const columns = useAssociationColumns(({ id }) => open(id)).filter(({ id }) => shown.includes(id));
  const rows = list.data?.items;
  const opened = rows?.find(({ id }) => id === search.association);
  return (
    <>
      <DataTable
        label={t("associations.associated")}
        columns={[...columns.map((column) => ({ ...column, sort: undefined })), ...extra]}
        rows={rows}
        rowKey={({ id }) => id}
        rowName={nameOf}
        onOpen={({ id }) => open(id)}
        busy={list.isPlaceholderData}
        failure={list.isError && <LoadFailure error={list.error} onRetry={() => void list.refetch()} />}
        empty={<EmptyState title={emptyTitle}>{empty}</EmptyState>}
      />
      <TablePager
        total={list.data?.total}
        shown={rows?.length ?? 0}
        {...paging(search.cursor, list.data, (cursor) => onChange({ cursor }))}
      />
      <AssociationDrawer
        id={search.association}
        title={opened && nameOf(opened)}
        onClose={() => open(undefined)}
      />
    </>
  );
}
