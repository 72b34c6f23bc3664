import { ListTable } from "@kontor/kit/list-table";
import type { Column } from "@kontor/ui/data-table-props";
import { useTranslation } from "@kontor/ui/use-translation";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ASSOCIATION_COLUMNS, useAssociationColumns } from "./association-columns";
import { AssociationDrawer } from "./association-drawer";
import type { AssociationListSearch } from "./association-list.search";
import { nameOf } from "./association-name";
import { type Association, associationsQuery } from "./associations.queries";

type Props = {
  filter: Parameters<typeof associationsQuery>[0];
  /** columns that say nothing here */
  hidden?: readonly string[];
  /** what only this list shows, of these rows */
  extra?: (rows: readonly Association[]) => Column<Association>[];
  search: AssociationListSearch;
  onChange: (part: AssociationListSearch) => void;
  emptyTitle: string;
  empty?: ReactNode;
};

/** The associations of one thing or one customer; the opened one at the side. */
export function AssociationList({ filter, hidden = [], extra, search, onChange, emptyTitle, empty }: Props) {
  const { t } = useTranslation();
  const list = useQuery(associationsQuery({ ...filter, cursor: search.cursor }));
  const open = (id: string | undefined) => onChange({ association: id });
  const shown = ASSOCIATION_COLUMNS.filter((id) => !hidden.includes(id));
  const columns = useAssociationColumns(({ id }) => open(id)).filter(({ id }) => shown.includes(id));
  const rows = list.data?.items;
  const opened = rows?.find(({ id }) => id === search.association);
  return (
    <>
      <ListTable
        label={t("associations.associated")}
        columns={[
          ...columns.map((column) => ({ ...column, sort: undefined })),
          ...(extra?.(rows ?? []) ?? []),
        ]}
        query={list}
        rowKey={({ id }) => id}
        onOpen={({ id }) => open(id)}
        empty={{ title: emptyTitle, text: empty }}
        cursor={search.cursor}
        onPage={(cursor) => onChange({ cursor })}
      />
      <AssociationDrawer
        id={search.association}
        title={opened && nameOf(opened)}
        onClose={() => open(undefined)}
      />
    </>
  );
}
