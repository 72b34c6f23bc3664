import { customerEffectValues } from "@kontor/api/schema";
import { ListTable } from "@kontor/kit/list-table";
import type { Column } from "@kontor/ui/data-table-props";
import { FilterChip } from "@kontor/ui/filter-chips";
import { formatNumber } from "@kontor/ui/format";
import { Money } from "@kontor/ui/money";
import { Panel } from "@kontor/ui/panel";
import { Tag } from "@kontor/ui/tag";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { PriceChange } from "@/domain/price/price-changes.queries";
import { type AffectedCustomer, affectedCustomersQuery } from "./price-changes.queries";
import type { ChangeSearch } from "./price-changes.search";

const TONES = { AFFECTED: "accent", SHIELDED: "neutral", NEWLY_BELOW_MARGIN: "warn" } as const;

function useColumns(currency: string): Column<AffectedCustomer>[] {
  const { t } = useTranslation();
  const locale = useLocale();
  const money = (amount: string | null | undefined) => <Money value={amount ? { amount, currency } : null} />;
  return [
    {
      id: "name",
      header: t("customer.name"),
      cell: ({ customerId, name }) => (
        <Link to="/customers/$customerId/prices" params={{ customerId }} className="k-link">
          {name}
        </Link>
      ),
    },
    { id: "number", header: t("field.number"), cell: ({ number }) => number },
    {
      id: "effect",
      header: t("preview.effectOn"),
      cell: ({ effect }) => <Tag tone={TONES[effect]}>{t(`customerEffect.${effect}`)}</Tag>,
    },
    {
      id: "charges",
      header: t("preview.prices"),
      align: "right",
      cell: ({ chargesAffected }) => formatNumber(chargesAffected, locale),
    },
    {
      id: "before",
      header: t("preview.yearBefore"),
      align: "right",
      cell: ({ revenueBefore }) => money(revenueBefore),
    },
    {
      id: "after",
      header: t("preview.yearAfter"),
      align: "right",
      cell: ({ revenueAfter }) => money(revenueAfter),
    },
  ];
}

type Props = { change: PriceChange; search: ChangeSearch; onChange: (part: ChangeSearch) => void };

/** Who would pay something else, and who is shielded by own prices. */
export function AffectedCustomers({ change, search, onChange }: Props) {
  const { t } = useTranslation();
  const list = useQuery(affectedCustomersQuery(change.id, search));
  const columns = useColumns(change.currency);
  return (
    <Panel
      title={t("preview.customers")}
      actions={
        <FilterChip
          label={t("preview.effectOn")}
          options={customerEffectValues.map((value) => ({ value, label: t(`customerEffect.${value}`) }))}
          value={search.effect}
          onChange={(effect) => onChange({ effect, cursor: undefined })}
        />
      }
    >
      <ListTable
        label={t("preview.customers")}
        columns={columns}
        query={list}
        rowKey={({ customerId, effect }) => `${customerId} ${effect}`}
        empty={{ title: t("preview.noCustomers") }}
        cursor={search.cursor}
        onPage={(cursor) => onChange({ cursor })}
      />
    </Panel>
  );
}
