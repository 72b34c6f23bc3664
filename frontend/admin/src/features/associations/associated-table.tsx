import { associationStateValues, productKindValues } from "@kontor/api/schema";
import type { ListPage } from "@kontor/kit/list-table";
import type { Selection } from "@kontor/ui/data-table-props";
import { EmptyState } from "@kontor/ui/empty-state";
import { FilterChip } from "@kontor/ui/filter-chips";
import { SearchField } from "@kontor/ui/search-field";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import Link2 from "lucide-react/icons/link-2";
import SearchX from "lucide-react/icons/search-x";
import { ASSOCIATION_COLUMNS, useAssociationColumns } from "@/domain/association/association-columns";
import { nameOf } from "@/domain/association/association-name";
import type { Association } from "@/domain/association/associations.queries";
import { type AssociationsSearch, associatedFilter, DUE } from "./associations.search";
import { NO_OUTLOOK } from "./outlook";
import { OutlookChip } from "./outlook-chip";
import { ProductTable } from "./product-table";

type Props = {
  list: UseQueryResult<ListPage<Association>>;
  search: AssociationsSearch;
  selection: Selection | undefined;
  onChange: (part: AssociationsSearch) => void;
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
        options={associationStateValues.map((value) => ({ value, label: t(`associationState.${value}`) }))}
        value={search.state}
        onChange={(state) => onChange({ state })}
      />
      <FilterChip
        label={t("product.kind")}
        options={productKindValues.map((value) => ({ value, label: t(`productKind.${value}`) }))}
        value={search.kind}
        onChange={(kind) => onChange({ kind })}
      />
      <FilterChip
        label={t("associations.due")}
        options={DUE.map((value) => ({ value, label: t("associations.dueIn", { days: value }) }))}
        value={search.due}
        onChange={(due) => onChange({ due })}
      />
      <OutlookChip search={search} onChange={onChange} />
    </>
  );
}

const CLEARED = {
  q: undefined,
  state: undefined,
  kind: undefined,
  due: undefined,
  customer: undefined,
  ...NO_OUTLOOK,
};

function NothingAssociated({ search, onChange }: Pick<Props, "search" | "onChange">) {
  const { t } = useTranslation();
  const filtered = search.q ?? search.state ?? search.kind ?? search.due ?? search.outlook ?? search.customer;
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
          {t("list.clearFilters")}
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
  return (
    <ProductTable
      id="associated"
      title={t("associations.associated")}
      list={list}
      columns={{ name: "associations", all, defaults: ASSOCIATION_COLUMNS, chosen: search.columns }}
      file={{
        path: "/api/v1/associations",
        query: associatedFilter(search),
        fileName: t("associations.associatedFile"),
      }}
      filters={<Filters search={search} onChange={onChange} />}
      rowName={nameOf}
      onOpen={open}
      sort={search.sort ?? "customer"}
      onSort={(sort) => onChange({ sort })}
      selection={selection}
      empty={<NothingAssociated search={search} onChange={onChange} />}
      cursor={search.cursor}
      onColumns={(columns) => onChange({ columns, cursor: search.cursor })}
      onPage={(cursor) => onChange({ cursor })}
    />
  );
}
