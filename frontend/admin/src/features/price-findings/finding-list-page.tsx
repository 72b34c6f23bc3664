import { ListTable } from "@kontor/kit/list-table";
import { usePageTitle } from "@kontor/kit/page-title";
import type { Column } from "@kontor/ui/data-table-props";
import { FilterChip } from "@kontor/ui/filter-chips";
import { PageHeader } from "@kontor/ui/page-header";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import ShieldCheck from "lucide-react/icons/shield-check";
import X from "lucide-react/icons/x";
import { useClassOptions } from "@/domain/customer/use-class-options";
import { FindingMark } from "@/domain/price/finding-mark";
import { type Finding, SEVERITIES, useFindingText } from "@/domain/price/findings";
import { matrixOf } from "@/domain/price/matrix-link";
import { FindingSummary } from "./finding-summary";
import classes from "./findings.module.css";
import { findingsQuery } from "./price-findings.queries";
import type { FindingsSearch } from "./price-findings.search";

const route = getRouteApi("/in/price-findings");

function useColumns(): Column<Finding>[] {
  const { t } = useTranslation();
  const text = useFindingText();
  return [
    {
      id: "finding",
      header: t("findings.finding"),
      cell: ({ code, severity }) => (
        <span className={classes.title}>
          <FindingMark severity={severity} />
          {t(`finding.${code}`)}
        </span>
      ),
    },
    {
      id: "product",
      header: t("grid.product"),
      cell: (finding) => (
        <Link
          to="/price-matrix/$kind/$ownerId"
          params={matrixOf(finding)}
          search={{ q: finding.sku }}
          className="k-link"
          aria-label={t("findings.fix", { sku: finding.sku })}
        >
          {finding.sku}
        </Link>
      ),
    },
    {
      id: "where",
      header: t("findings.where"),
      cell: ({ customerName, className }) => customerName ?? className ?? t("findings.inList"),
    },
    {
      id: "text",
      header: t("findings.what"),
      cell: (finding) => <span className={classes.text}>{text(finding)}</span>,
      minWidth: 260,
    },
  ];
}

function rowKey({ code, listId, customerId, productId, charges }: Finding): string {
  const parts = charges.map(({ action, termMonths }) => `${action}${termMonths}`);
  return [code, listId, customerId, productId, ...parts].join(" ");
}

type FiltersProps = { search: FindingsSearch; onChange: (part: FindingsSearch) => void };

function Filters({ search, onChange }: FiltersProps) {
  const { t } = useTranslation();
  const classOptions = useClassOptions();
  return (
    <Group gap="xs" mb="md">
      <FilterChip
        label={t("findings.severity")}
        options={SEVERITIES.map((value) => ({ value, label: t(`severity.${value}`) }))}
        value={search.severity}
        onChange={(severity) => onChange({ severity })}
      />
      <FilterChip
        label={t("customer.class")}
        options={classOptions}
        value={search.classId}
        onChange={(classId) => onChange({ classId })}
      />
      {search.customerId && (
        <Button
          variant="default"
          size="xs"
          rightSection={<X size={13} aria-hidden />}
          onClick={() => onChange({ customerId: undefined })}
        >
          {t("changes.ofCustomer")}
        </Button>
      )}
    </Group>
  );
}

/** Prices that somebody should look at, each with the way to where it is mended. */
export function FindingListPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = route.useSearch();
  const list = useQuery(findingsQuery(search));
  const columns = useColumns();
  usePageTitle(t("findings.title"));
  const change = (part: FindingsSearch) =>
    void navigate({ to: "/price-findings", search: { ...search, cursor: undefined, ...part } });
  return (
    <>
      <PageHeader title={t("findings.title")} lead={t("findings.lead")} />
      <FindingSummary search={search} onChoose={(code) => change({ code })} />
      <Filters search={search} onChange={change} />
      <ListTable
        label={t("findings.title")}
        columns={columns}
        query={list}
        rowKey={rowKey}
        onOpen={({ sku, ...finding }) =>
          void navigate({
            to: "/price-matrix/$kind/$ownerId",
            params: matrixOf(finding),
            search: { q: sku },
          })
        }
        empty={{ title: t("findings.none"), text: t("findings.noneText"), icon: ShieldCheck }}
        cursor={search.cursor}
        onPage={(cursor) => change({ cursor })}
      />
    </>
  );
}
