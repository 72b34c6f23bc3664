import { productKindValues, subscriptionStatusValues } from "@kontor/api/schema";
import type { ListPage } from "@kontor/kit/list-table";
import type { Selection } from "@kontor/ui/data-table-props";
import { FilterChip } from "@kontor/ui/filter-chips";
import { SearchField } from "@kontor/ui/search-field";
import { useTranslation } from "@kontor/ui/use-translation";
import type { UseQueryResult } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { SUBSCRIPTION_COLUMNS, useSubscriptionColumns } from "@/domain/subscription/subscription-columns";
import type { Subscription } from "@/domain/subscription/subscriptions.queries";
import { ListTools } from "@/shared/lists/list-tools";
import { type AssociationsSearch, freeFilter } from "./associations.search";
import { NothingFree } from "./nothing-free";
import { usePeriods } from "./period-chips";
import { WorkFrame } from "./work-frame";
import { WorkTable } from "./work-table";

type Props = {
  list: UseQueryResult<ListPage<Subscription>>;
  search: AssociationsSearch;
  selection: Selection | undefined;
  /** which list it is, and to whom things go */
  head: ReactNode;
  onChange: (part: AssociationsSearch) => void;
};

function Filters({ search, onChange }: Pick<Props, "search" | "onChange">) {
  const { t } = useTranslation();
  const periods = usePeriods();
  return (
    <>
      <SearchField
        label={t("associations.searchFree")}
        value={search.freeQ ?? ""}
        onSearch={(freeQ) => onChange({ freeQ: freeQ || undefined })}
      />
      <FilterChip
        label={t("product.kind")}
        options={productKindValues.map((value) => ({ value, label: t(`productKind.${value}`) }))}
        value={search.freeKind}
        onChange={(kind) => onChange({ freeKind: kind })}
      />
      <FilterChip
        label={t("subscription.status")}
        options={subscriptionStatusValues.map((value) => ({
          value,
          label: t(`subscriptionStatus.${value}`),
        }))}
        value={search.freeStatus}
        onChange={(status) => onChange({ freeStatus: status })}
      />
      <FilterChip
        label={t("subscription.expiresOn")}
        options={periods}
        value={search.freePeriod}
        onChange={(freePeriod) => onChange({ freePeriod })}
      />
    </>
  );
}

/** What the reseller holds and no customer has (E9). */
export function FreeView({ list, search, selection, head, onChange }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const all = useSubscriptionColumns();
  const columns = {
    name: "subscriptions",
    all,
    defaults: SUBSCRIPTION_COLUMNS,
    chosen: search.freeColumns,
  };
  return (
    <WorkFrame
      title={t("associations.free")}
      bar={
        <>
          {head}
          <Filters search={search} onChange={onChange} />
        </>
      }
      tools={
        <ListTools
          columns={columns}
          file={{
            path: "/api/v1/subscriptions",
            query: freeFilter(search),
            fileName: t("associations.freeFile"),
            marked: selection?.selected,
          }}
          onColumns={(freeColumns) => onChange({ freeColumns, freeCursor: search.freeCursor })}
        />
      }
    >
      <WorkTable
        title={t("associations.free")}
        list={list}
        columns={columns}
        rowName={({ identifier }) => identifier}
        onOpen={({ id }) =>
          void navigate({ to: "/subscriptions/$subscriptionId", params: { subscriptionId: id } })
        }
        sort={search.freeSort ?? "identifier"}
        onSort={(freeSort) => onChange({ freeSort })}
        selection={selection}
        empty={<NothingFree search={search} onChange={onChange} />}
        cursor={search.freeCursor}
        onPage={(freeCursor) => onChange({ freeCursor })}
      />
    </WorkFrame>
  );
}
