import { renewalOutcomeValues } from "@kontor/api/schema";
import { read, whilePaging } from "@kontor/api/server";
import { ListTable } from "@kontor/kit/list-table";
import { usePageTitle } from "@kontor/kit/page-title";
import { FilterChip } from "@kontor/ui/filter-chips";
import { PageHeader } from "@kontor/ui/page-header";
import { useTranslation } from "@kontor/ui/use-translation";
import { Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import ReceiptText from "lucide-react/icons/receipt-text";
import { customerNameQuery } from "@/domain/customer/customer-name.query";
import { UpLink } from "@/shared/frame/up-link";
import { ListTools, shownColumns } from "@/shared/lists/list-tools";
import { CustomerChip } from "./customer-chip";
import { PeriodChip } from "./period-chips";
import { RENEWAL_COLUMNS, useRenewalColumns } from "./renewal-columns";
import { type RenewalsSearch, renewalsFilter } from "./renewals.search";

const route = getRouteApi("/in/associations/renewals");

function useCustomer(id: string | undefined) {
  const { data } = useQuery({ ...customerNameQuery(id ?? ""), enabled: id !== undefined });
  return id && data ? { id, name: data.displayName } : undefined;
}

type FiltersProps = { search: RenewalsSearch; onChange: (part: RenewalsSearch) => void };

function Filters({ search, onChange }: FiltersProps) {
  const { t } = useTranslation();
  const customer = useCustomer(search.customer);
  return (
    <>
      <CustomerChip customer={customer} onChange={(chosen) => onChange({ customer: chosen?.id })} />
      <PeriodChip
        label={t("renewals.period")}
        value={search.period}
        onChange={(period) => onChange({ period })}
      />
      <FilterChip
        label={t("renewals.outcome")}
        options={renewalOutcomeValues.map((value) => ({ value, label: t(`renewalOutcome.${value}`) }))}
        value={search.outcome}
        onChange={(outcome) => onChange({ outcome })}
      />
    </>
  );
}

/** What renewed, when and at what price: what there is to invoice (B9). */
export function RenewalsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = route.useSearch();
  const filter = renewalsFilter(search);
  const query = { ...filter, cursor: search.cursor, limit: 50 };
  const list = useQuery(read("/api/v1/renewals", { params: { query } }, whilePaging));
  const all = useRenewalColumns();
  const columns = { name: "renewals", all, defaults: RENEWAL_COLUMNS, chosen: search.columns };
  const visible = shownColumns(columns);
  usePageTitle(t("renewals.title"));
  const change = (part: RenewalsSearch) =>
    void navigate({
      to: "/associations/renewals",
      search: { ...search, cursor: undefined, ...part },
      resetScroll: false,
    });
  return (
    <>
      <PageHeader
        above={<UpLink to="/associations">{t("associations.title")}</UpLink>}
        title={t("renewals.title")}
        lead={t("renewals.lead")}
        actions={
          <ListTools
            columns={columns}
            file={{ path: "/api/v1/renewals", query: filter, fileName: t("renewals.file") }}
            onColumns={(chosen) => change({ columns: chosen, cursor: search.cursor })}
          />
        }
      />
      <Group gap="xs" mb="sm">
        <Filters search={search} onChange={change} />
      </Group>
      <ListTable
        label={t("renewals.title")}
        columns={all.filter(({ id }) => visible.includes(id))}
        query={list}
        rowKey={({ id }) => id}
        empty={{ title: t("renewals.none"), text: t("renewals.noneText"), icon: ReceiptText }}
        cursor={search.cursor}
        onPage={(cursor) => change({ cursor })}
      />
    </>
  );
}
