import { LoadFailure } from "@kontor/shared/failure";
import { ColumnChooser } from "@kontor/ui/column-chooser";
import { type Column, DataTable, type Selection } from "@kontor/ui/data-table";
import { TablePager } from "@kontor/ui/data-table-pager";
import { EmptyState } from "@kontor/ui/empty-state";
import { FilterChip } from "@kontor/ui/filter-chips";
import { SearchField } from "@kontor/ui/search-field";
import { Button, Group } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import Link2 from "lucide-react/icons/link-2";
import SearchX from "lucide-react/icons/search-x";
import { useTranslation } from "react-i18next";
import { ASSOCIATION_COLUMNS, useAssociationColumns } from "@/shared/associations/association-columns";
import { nameOf } from "@/shared/associations/association-name";
import type { Association } from "@/shared/associations/associations.queries";
import { STATES } from "@/shared/associations/state-tag";
import { paging } from "@/shared/cursor-trail";
import { DownloadMenu } from "@/shared/lists/download-menu";
import { rememberColumns, visibleColumns } from "@/shared/lists/visible-columns";
import { KINDS } from "@/shared/subscriptions/subscriptions.queries";
import { type AssociationsSearch, associatedFilter, DUE } from "./associations.search";
import classes from "./associations-page.module.css";
import { ListHeading } from "./list-heading";

type AssociationPage = { items: Association[]; nextCursor?: string | null; total: { exact?: number | null } };

type Props = {
  list: UseQueryResult<AssociationPage>;
  search: AssociationsSearch;
  selection: Selection | undefined;
  onChange: (part: AssociationsSearch) => void;
};

type ToolbarProps = Pick<Props, "search" | "onChange"> & {
  columns: Column<Association>[];
  visible: readonly string[];
};

function Filters({ search, onChange }: Pick<Props, "search" | "onChange">) {
  const { t } = useTranslation();
  return (
    <>
      <SearchField
        label={t("associations.searchAssociated")}
        value={search.q ?? ""}
        onSearch={(q) => onChange({ q: q || undefined })}
      />
      <FilterChip
        label={t("association.state")}
        options={STATES.map((value) => ({ value, label: t(`associationState.${value}`) }))}
        value={search.state}
        onChange={(state) => onChange({ state: STATES.find((known) => known === state) })}
      />
      <FilterChip
        label={t("product.kind")}
        options={KINDS.map((value) => ({ value, label: t(`productKind.${value}`) }))}
        value={search.kind}
        onChange={(kind) => onChange({ kind: KINDS.find((known) => known === kind) })}
      />
      <FilterChip
        label={t("associations.due")}
        options={DUE.map((value) => ({ value, label: t("associations.dueIn", { days: value }) }))}
        value={search.due}
        onChange={(due) => onChange({ due: DUE.find((known) => known === due) })}
      />
    </>
  );
}

function Toolbar({ search, onChange, columns, visible }: ToolbarProps) {
  const { t } = useTranslation();
  const choose = (chosen: string[]) => {
    rememberColumns("associations", chosen);
    onChange({ columns: chosen.join(","), cursor: search.cursor });
  };
  return (
    <>
      <Group gap="xs" flex="1 1 320px">
        <Filters search={search} onChange={onChange} />
      </Group>
      <Group gap="xs">
        <ColumnChooser columns={columns} visible={visible} onChange={choose} />
        <DownloadMenu
          path="/api/v1/associations"
          query={associatedFilter(search)}
          columns={visible}
          fileName={t("associations.associatedFile")}
        />
      </Group>
    </>
  );
}

const CLEARED = { q: undefined, state: undefined, kind: undefined, due: undefined, customer: undefined };

function NothingAssociated({ search, onChange }: Pick<Props, "search" | "onChange">) {
  const { t } = useTranslation();
  const filtered = search.q ?? search.state ?? search.kind ?? search.due ?? search.customer;
  if (!filtered) {
    return (
      <EmptyState title={t("associations.none")} icon={<Link2 size={22} />}>
        {t("associations.noneText")}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t("associations.noMatch")}
      icon={<SearchX size={22} />}
      actions={
        <Button variant="default" onClick={() => onChange(CLEARED)}>
          {t("customers.clearFilters")}
        </Button>
      }
    />
  );
}

/** What customers have, had or will have (E9, E20). */
export function AssociatedTable({ list, search, selection, onChange }: Props) {
  const { t } = useTranslation();
  const open = ({ id }: Association) => onChange({ association: id, cursor: search.cursor });
  const all = useAssociationColumns(open);
  const visible = visibleColumns(search.columns, {
    name: "associations",
    known: all.map(({ id }) => id),
    defaults: ASSOCIATION_COLUMNS,
  });
  const rows = list.data?.items;
  return (
    <section className={classes.table} aria-labelledby="associated">
      <ListHeading
        id="associated"
        title={t("associations.associated")}
        total={list.data?.total}
        busy={list.isPlaceholderData}
      >
        <Toolbar search={search} onChange={onChange} columns={all} visible={visible} />
      </ListHeading>
      <DataTable
        label={t("associations.associated")}
        columns={all.filter(({ id }) => visible.includes(id))}
        rows={rows}
        rowKey={({ id }) => id}
        rowName={nameOf}
        onOpen={open}
        sort={search.sort ?? "customer"}
        onSort={(sort) => onChange({ sort })}
        selection={selection}
        busy={list.isPlaceholderData}
        failure={list.isError && <LoadFailure error={list.error} onRetry={() => void list.refetch()} />}
        empty={<NothingAssociated search={search} onChange={onChange} />}
      />
      <TablePager
        total={list.data?.total}
        shown={rows?.length ?? 0}
        {...paging(search.cursor, list.data, (cursor) => onChange({ cursor }))}
      />
    </section>
  );
}
