import { associationStateValues, dueEventValues, productKindValues } from "@kontor/api/schema";
import type { ListPage } from "@kontor/kit/list-table";
import type { Selection } from "@kontor/ui/data-table-props";
import { EmptyState } from "@kontor/ui/empty-state";
import { FilterChip } from "@kontor/ui/filter-chips";
import { SearchField } from "@kontor/ui/search-field";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import CalendarCheck from "lucide-react/icons/calendar-check";
import Link2 from "lucide-react/icons/link-2";
import SearchX from "lucide-react/icons/search-x";
import type { ReactNode } from "react";
import { ASSOCIATION_COLUMNS, useAssociationColumns } from "@/domain/association/association-columns";
import { nameOf } from "@/domain/association/association-name";
import type { Association } from "@/domain/association/associations.queries";
import { ListTools } from "@/shared/lists/list-tools";
import { type AssociationsSearch, endingFilter, givenFilter, USUAL_PERIOD } from "./associations.search";
import { NO_OUTLOOK } from "./outlook";
import { OutlookChip } from "./outlook-chip";
import { PeriodChips } from "./period-chips";
import { WorkFrame } from "./work-frame";
import { WorkTable } from "./work-table";

type Props = {
  list: UseQueryResult<ListPage<Association>>;
  search: AssociationsSearch;
  /** all of them, or only those to which something happens in some days */
  ending: boolean;
  selection: Selection | undefined;
  /** which list it is, and whose things are shown */
  head: ReactNode;
  onChange: (part: AssociationsSearch) => void;
};

function Filters({ search, ending, onChange }: Pick<Props, "search" | "ending" | "onChange">) {
  const { t } = useTranslation();
  return (
    <>
      <SearchField
        label={t("associations.searchGiven")}
        value={search.q ?? ""}
        onSearch={(q) => onChange({ q: q || undefined })}
      />
      {ending ? (
        <FilterChip
          label={t("associations.event")}
          options={dueEventValues.map((value) => ({ value, label: t(`dueEvent.${value}`) }))}
          value={search.event}
          onChange={(event) => onChange({ event, sort: undefined })}
        />
      ) : (
        <FilterChip
          label={t("association.state")}
          options={associationStateValues.map((value) => ({ value, label: t(`associationState.${value}`) }))}
          value={search.state}
          onChange={(state) => onChange({ state })}
        />
      )}
      <FilterChip
        label={t("product.kind")}
        options={productKindValues.map((value) => ({ value, label: t(`productKind.${value}`) }))}
        value={search.kind}
        onChange={(kind) => onChange({ kind })}
      />
      {!ending && <OutlookChip search={search} onChange={(part) => onChange({ ...part, show: "given" })} />}
    </>
  );
}

const CLEARED = {
  q: undefined,
  state: undefined,
  kind: undefined,
  event: undefined,
  customer: undefined,
  ...NO_OUTLOOK,
};

type NothingProps = Pick<Props, "search" | "ending" | "onChange">;

function Nothing({ search, ending, onChange }: NothingProps) {
  const { t } = useTranslation();
  const filtered =
    search.q ?? search.kind ?? search.customer ?? (ending ? search.event : (search.outlook ?? search.state));
  if (filtered) {
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
  return ending ? (
    <EmptyState title={t("associations.noneEnding")} icon={<CalendarCheck size={22} />}>
      {t("associations.noneEndingText")}
    </EmptyState>
  ) : (
    <EmptyState title={t("associations.none")} icon={<Link2 size={22} />}>
      {t("associations.noneText")}
    </EmptyState>
  );
}

/** What customers have, had or will have (E9, E20), or what of that ends, renews or expires upstream soon. */
export function GivenView({ list, search, ending, selection, head, onChange }: Props) {
  const { t } = useTranslation();
  const open = ({ id }: Association) => onChange({ association: id, cursor: search.cursor });
  const all = useAssociationColumns(open);
  const columns = { name: "associations", all, defaults: ASSOCIATION_COLUMNS, chosen: search.columns };
  const title = t(ending ? "associations.ending" : "associations.given");
  const filter = ending ? endingFilter(search) : givenFilter(search);
  return (
    <WorkFrame
      title={title}
      bar={
        <>
          {head}
          <Filters search={search} ending={ending} onChange={onChange} />
        </>
      }
      tools={
        <ListTools
          columns={columns}
          file={{
            path: "/api/v1/associations",
            query: filter,
            fileName: t(ending ? "associations.endingFile" : "associations.givenFile"),
            marked: selection?.selected,
          }}
          onColumns={(chosen) => onChange({ columns: chosen, cursor: search.cursor })}
        />
      }
      below={
        ending && (
          <PeriodChips
            label={t("associations.period")}
            value={search.period ?? USUAL_PERIOD}
            onChange={(period) => onChange({ period })}
          />
        )
      }
    >
      <WorkTable
        title={title}
        list={list}
        columns={columns}
        rowName={nameOf}
        onOpen={open}
        sort={filter.sort}
        onSort={(sort) => onChange({ sort })}
        selection={selection}
        empty={<Nothing search={search} ending={ending} onChange={onChange} />}
        cursor={search.cursor}
        onPage={(cursor) => onChange({ cursor })}
      />
    </WorkFrame>
  );
}
