import { useChargeWords } from "@kontor/kit/charges";
import { LinkButton } from "@kontor/kit/link-button";
import { ListTable } from "@kontor/kit/list-table";
import { usePageTitle } from "@kontor/kit/page-title";
import type { Column } from "@kontor/ui/data-table-props";
import { DayField } from "@kontor/ui/day-field";
import { EmptyState } from "@kontor/ui/empty-state";
import { formatAmount, formatChange, formatMoney } from "@kontor/ui/format";
import { Nothing } from "@kontor/ui/nothing";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import GitCompareArrows from "lucide-react/icons/git-compare-arrows";
import { differencesQuery, type PriceDifference } from "./customer-prices.queries";
import type { DifferencesSearch } from "./customer-prices.search";
import { DayComparison } from "./day-comparison";

const route = getRouteApi("/in/customers/$customerId/price-differences");

type Side = {
  amount: string | null | undefined;
  /** said where the two sides have different ones */
  currency: string | undefined;
  source: PriceDifference["sourceBefore"];
};

function Price({ amount, currency, source }: Side) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (!amount) return <span className="k-muted">{t("grid.notSold")}</span>;
  return (
    <>
      <span className="k-number">
        {currency ? formatMoney({ amount, currency }, locale) : formatAmount(amount, locale)}
      </span>{" "}
      {source && <span className="k-muted">{t(`sourceShort.${source}`)}</span>}
    </>
  );
}

function isOfOneCurrency({ currencyBefore, currencyAfter }: PriceDifference): boolean {
  return currencyBefore === currencyAfter;
}

function Difference(difference: PriceDifference) {
  const locale = useLocale();
  const { before, after } = difference;
  if (!before || !after || Number(before) === 0 || !isOfOneCurrency(difference)) return <Nothing />;
  return formatChange(((Number(after) / Number(before) - 1) * 100).toFixed(1), locale);
}

function useColumns(): Column<PriceDifference>[] {
  const { t } = useTranslation();
  const words = useChargeWords();
  return [
    { id: "product", header: t("grid.product"), cell: ({ sku }) => <strong>{sku}</strong> },
    { id: "charge", header: t("product.action"), cell: (item) => words.charge(item) },
    {
      id: "before",
      header: t("history.before"),
      align: "right",
      cell: (item) => (
        <Price
          amount={item.before}
          currency={isOfOneCurrency(item) ? undefined : item.currencyBefore}
          source={item.sourceBefore}
        />
      ),
    },
    {
      id: "after",
      header: t("history.after"),
      align: "right",
      cell: (item) => (
        <Price
          amount={item.after}
          currency={isOfOneCurrency(item) ? undefined : item.currencyAfter}
          source={item.sourceAfter}
        />
      ),
    },
    {
      id: "difference",
      header: t("change.difference"),
      align: "right",
      cell: (item) => <Difference {...item} />,
    },
    {
      id: "causes",
      header: t("comparison.because"),
      cell: ({ causes }) => causes.map((cause) => t(`comparison.cause.${cause}`)).join(", "),
    },
  ];
}

type DaysProps = { search: DifferencesSearch; onChange: (part: DifferencesSearch) => void };

function Days({ search, onChange }: DaysProps) {
  const { t } = useTranslation();
  const { customerId } = route.useParams();
  return (
    <Group gap="sm" mb="md" align="flex-end">
      {(["from", "to"] as const).map((name) => (
        <DayField
          key={name}
          size="xs"
          label={t(`differences.${name}`)}
          value={search[name] ?? ""}
          onChange={(day) => onChange({ [name]: day || undefined })}
        />
      ))}
      <LinkButton to="/customers/$customerId/prices" params={{ customerId }} variant="default" size="xs">
        {t("differences.back")}
      </LinkButton>
    </Group>
  );
}

/** What changed for this customer between two days. */
export function PriceDifferencesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { customerId } = route.useParams();
  const search = route.useSearch();
  const chosen = search.from !== undefined && search.to !== undefined;
  const list = useQuery({ ...differencesQuery(customerId, search), enabled: chosen });
  const columns = useColumns();
  usePageTitle(t("differences.title"));
  const change = (part: DifferencesSearch) =>
    void navigate({
      to: "/customers/$customerId/price-differences",
      params: { customerId },
      search: { ...search, cursor: undefined, ...part },
    });
  return (
    <>
      <Days search={search} onChange={change} />
      {chosen && <DayComparison customerId={customerId} search={search} />}
      {chosen ? (
        <ListTable
          label={t("differences.title")}
          columns={columns}
          query={list}
          rowKey={({ productId, action, termMonths }) => `${productId} ${action} ${termMonths}`}
          empty={{ title: t("differences.none"), icon: GitCompareArrows }}
          cursor={search.cursor}
          onPage={(cursor) => change({ cursor })}
        />
      ) : (
        <EmptyState title={t("differences.title")} icon={<GitCompareArrows size={22} />}>
          {t("differences.choose")}
        </EmptyState>
      )}
    </>
  );
}
