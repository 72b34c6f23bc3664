import type { Schema } from "@kontor/api/types";
import { useChargeWords } from "@kontor/kit/charges";
import { useWords } from "@kontor/kit/use-words";
import type { Column } from "@kontor/ui/data-table-props";
import { Day } from "@kontor/ui/moment";
import { Money } from "@kontor/ui/money";
import { Nothing } from "@kontor/ui/nothing";
import { Tag } from "@kontor/ui/tag";
import { useTranslation } from "@kontor/ui/use-translation";
import { Link } from "@tanstack/react-router";

type Renewal = Schema<"CompletedRenewal">;

/** Its subscription, or the product where there was none. */
function What({ renewal: { subscriptionId, identifier, productName } }: { renewal: Renewal }) {
  if (!subscriptionId || !identifier) return productName;
  return (
    <Link to="/subscriptions/$subscriptionId" params={{ subscriptionId }} className="k-link">
      {identifier}
    </Link>
  );
}

export const RENEWAL_COLUMNS = [
  "periodStart",
  "customerName",
  "identifier",
  "productName",
  "quantity",
  "renewalMonths",
  "outcome",
  "total",
];

/** Everything a list of renewals can show; the ids are the names that the download understands. */
export function useRenewalColumns(): Column<Renewal>[] {
  const { t } = useTranslation();
  const charges = useChargeWords();
  const words = useWords();
  return [
    {
      id: "periodStart",
      header: t("renewals.on"),
      cell: ({ periodStart }) => <Day on={periodStart} />,
    },
    {
      id: "customerName",
      header: t("association.customer"),
      cell: ({ customer }) => (
        <Link to="/customers/$customerId/products" params={{ customerId: customer.id }} className="k-link">
          {customer.name}
        </Link>
      ),
    },
    { id: "customerNumber", header: t("field.number"), cell: ({ customer }) => customer.number },
    {
      id: "identifier",
      header: t("association.what"),
      cell: (renewal) => <What renewal={renewal} />,
    },
    {
      id: "productName",
      header: t("association.productName"),
      cell: ({ productName }) => productName,
    },
    {
      id: "quantity",
      header: t("association.quantity"),
      align: "right",
      cell: ({ quantity }) => quantity,
    },
    {
      id: "renewalMonths",
      header: t("renewals.interval"),
      cell: ({ intervalMonths }) => (intervalMonths ? charges.term(intervalMonths) : <Nothing />),
    },
    {
      id: "outcome",
      header: t("renewals.outcome"),
      cell: ({ outcome }) => (
        <Tag tone={outcome === "RENEWED" ? "accent" : "neutral"}>{t(`renewalOutcome.${outcome}`)}</Tag>
      ),
    },
    {
      id: "unitPrice",
      header: t("renewals.unitPrice"),
      align: "right",
      cell: ({ unitPrice }) => (unitPrice ? <Money value={unitPrice} /> : <Nothing />),
    },
    {
      id: "total",
      header: t("renewals.total"),
      align: "right",
      cell: ({ total }) => (total ? <Money value={total} /> : <Nothing />),
    },
    {
      id: "source",
      header: t("renewals.source"),
      cell: ({ source }) => (source ? words(`source.${source}`, source) : <Nothing />),
    },
  ];
}
