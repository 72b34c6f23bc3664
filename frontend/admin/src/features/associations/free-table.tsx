import { LoadFailure } from "@kontor/shared/failure";
import { LinkButton } from "@kontor/shared/link-button";
import { ColumnChooser } from "@kontor/ui/column-chooser";
import { type Column, DataTable, type Selection } from "@kontor/ui/data-table";
import { TablePager } from "@kontor/ui/data-table-pager";
import { EmptyState } from "@kontor/ui/empty-state";
import { FilterChip } from "@kontor/ui/filter-chips";
import { SearchField } from "@kontor/ui/search-field";
import { Button, Group } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import PackageCheck from "lucide-react/icons/package-check";
import SearchX from "lucide-react/icons/search-x";
import { useTranslation } from "react-i18next";
import { paging } from "@/shared/cursor-trail";
import { DownloadMenu } from "@/shared/lists/download-menu";
import { rememberColumns, visibleColumns } from "@/shared/lists/visible-columns";
import { useRights } from "@/shared/session";
import { SUBSCRIPTION_COLUMNS, useSubscriptionColumns } from "@/shared/subscriptions/subscription-columns";
import { KINDS, STATUSES, type Subscription } from "@/shared/subscriptions/subscriptions.queries";
import { type AssociationsSearch, freeFilter } from "./associations.search";
import classes from "./associations-page.module.css";
import { ListHeading } from "./list-heading";

type SubscriptionPage = {
  items: Subscription[];
  nextCursor?: string | null;
  total: { exact?: number | null };
};

type Props = {
  list: UseQueryResult<SubscriptionPage>;
  search: AssociationsSearch;
  selection: Selection | undefined;
  onChange: (part: AssociationsSearch) => void;
};

type ToolbarProps = Pick<Props, "search" | "onChange"> & {
  columns: Column<Subscription>[];
  visible: readonly string[];
};

function Filters({ search, onChange }: Pick<Props, "search" | "onChange">) {
  const { t } = useTranslation();
  return (
    <>
      <SearchField
        label={t("associations.searchFree")}
        value={search.freeQ ?? ""}
        onSearch={(freeQ) => onChange({ freeQ: freeQ || undefined })}
      />
      <FilterChip
        label={t("product.kind")}
        options={KINDS.map((value) => ({ value, label: t(`productKind.${value}`) }))}
        value={search.freeKind}
        onChange={(kind) => onChange({ freeKind: KINDS.find((known) => known === kind) })}
      />
      <FilterChip
        label={t("subscription.status")}
        options={STATUSES.map((value) => ({ value, label: t(`subscriptionStatus.${value}`) }))}
        value={search.freeStatus}
        onChange={(status) => onChange({ freeStatus: STATUSES.find((known) => known === status) })}
      />
    </>
  );
}

function Toolbar({ search, onChange, columns, visible }: ToolbarProps) {
  const { t } = useTranslation();
  const choose = (chosen: string[]) => {
    rememberColumns("subscriptions", chosen);
    onChange({ freeColumns: chosen.join(","), freeCursor: search.freeCursor });
  };
  return (
    <>
      <Group gap="xs" flex="1 1 320px">
        <Filters search={search} onChange={onChange} />
      </Group>
      <Group gap="xs">
        <ColumnChooser columns={columns} visible={visible} onChange={choose} />
        <DownloadMenu
          path="/api/v1/subscriptions"
          query={freeFilter(search)}
          columns={visible}
          fileName={t("associations.freeFile")}
        />
      </Group>
    </>
  );
}

function NothingFree({ search, onChange }: Pick<Props, "search" | "onChange">) {
  const { t } = useTranslation();
  const may = useRights();
  if (search.freeQ ?? search.freeKind ?? search.freeStatus) {
    const clear = () => onChange({ freeQ: undefined, freeKind: undefined, freeStatus: undefined });
    return (
      <EmptyState
        title={t("associations.noMatch")}
        icon={<SearchX size={22} />}
        actions={
          <Button variant="default" onClick={clear}>
            {t("customers.clearFilters")}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      title={t("associations.noneFree")}
      icon={<PackageCheck size={22} />}
      actions={
        may("subscriptions:import") && (
          <LinkButton to="/subscriptions/import" variant="default">
            {t("subscriptions.import")}
          </LinkButton>
        )
      }
    >
      {t("associations.noneFreeText")}
    </EmptyState>
  );
}

/** What the reseller holds and no customer has (E9). */
export function FreeTable({ list, search, selection, onChange }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const all = useSubscriptionColumns();
  const visible = visibleColumns(search.freeColumns, {
    name: "subscriptions",
    known: all.map(({ id }) => id),
    defaults: SUBSCRIPTION_COLUMNS,
  });
  const rows = list.data?.items;
  return (
    <section className={classes.table} aria-labelledby="free">
      <ListHeading
        id="free"
        title={t("associations.free")}
        total={list.data?.total}
        busy={list.isPlaceholderData}
      >
        <Toolbar search={search} onChange={onChange} columns={all} visible={visible} />
      </ListHeading>
      <DataTable
        label={t("associations.free")}
        columns={all.filter(({ id }) => visible.includes(id))}
        rows={rows}
        rowKey={({ id }) => id}
        rowName={({ identifier }) => identifier}
        onOpen={({ id }) =>
          void navigate({ to: "/subscriptions/$subscriptionId", params: { subscriptionId: id } })
        }
        sort={search.freeSort ?? "identifier"}
        onSort={(freeSort) => onChange({ freeSort })}
        selection={selection}
        busy={list.isPlaceholderData}
        failure={list.isError && <LoadFailure error={list.error} onRetry={() => void list.refetch()} />}
        empty={<NothingFree search={search} onChange={onChange} />}
      />
      <TablePager
        total={list.data?.total}
        shown={rows?.length ?? 0}
        {...paging(search.freeCursor, list.data, (freeCursor) => onChange({ freeCursor }))}
      />
    </section>
  );
}
