import type { Schema } from "@kontor/api/types";
import type { ResolvedPrice } from "@kontor/kit/charges";
import { Facts } from "@kontor/ui/facts";
import { Day } from "@kontor/ui/moment";
import { Money } from "@kontor/ui/money";
import { useTranslation } from "@kontor/ui/use-translation";
import { Text } from "@mantine/core";
import { ClassPriceReason } from "@/domain/price/class-price-reason";
import { PriceReason } from "@/domain/price/customer-price-reason";
import { FindingMark } from "@/domain/price/finding-mark";
import { usualSeverity } from "@/domain/price/findings";
import { Why } from "@/domain/price/price-cell";
import { WhyThisPrice } from "@/domain/price/why";
import type { Cell } from "./cells";
import classes from "./matrix.module.css";
import type { MatrixRow, Owner } from "./matrix.queries";

type Props = {
  owner: Owner;
  listKind: Schema<"ListKind">;
  currency: string;
  row: MatrixRow;
  cell: Cell;
  onClose: () => void;
};

function priceOf({ row, cell, currency, listKind }: Props): ResolvedPrice {
  const amount = cell.own ?? cell.inherited;
  const ownSource = listKind === "CUSTOMER" ? "OVERRIDE" : "CLASS";
  return {
    sku: row.sku,
    action: cell.action,
    termMonths: cell.termMonths,
    quantity: 1,
    sold: typeof amount === "string",
    unitPrice: typeof amount === "string" ? { amount, currency } : null,
    total: null,
    source: typeof cell.own === "string" ? ownSource : (cell.inheritedSource ?? null),
    reason: null,
    entryId: null,
    validFrom: cell.validFrom,
    validUntil: cell.validUntil,
    explanation: null,
  };
}

function Findings({ cell }: { cell: Cell }) {
  const { t } = useTranslation();
  if (cell.findings.length === 0) return null;
  return (
    <ul className={classes.whyFindings}>
      {cell.findings.map((code) => (
        <li key={code}>
          <FindingMark severity={usualSeverity(code)} />
          <span>
            <strong>{t(`finding.${code}`)}</strong> {t(`findingHint.${code}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Numbers({ cell, currency }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.whyNumbers}>
      <Facts
        facts={[
          ...(cell.cost
            ? [{ label: t("matrix.cost"), value: <Money value={{ amount: cell.cost, currency }} /> }]
            : []),
          ...(cell.margin
            ? [{ label: t("matrix.margin"), value: t("matrix.percent", { value: cell.margin }) }]
            : []),
          ...(cell.validFrom ? [{ label: t("validity.from"), value: <Day on={cell.validFrom} /> }] : []),
          ...(cell.validUntil ? [{ label: t("validity.until"), value: <Day on={cell.validUntil} /> }] : []),
        ]}
      />
    </div>
  );
}

function OfList({ price, listKind }: { price: ResolvedPrice; listKind: Props["listKind"] }) {
  const { t } = useTranslation();
  if (price.sold) return <Text size="sm">{t("why.ofList")}</Text>;
  return <Text size="sm">{t(listKind === "COST" ? "why.noCost" : "why.notInList")}</Text>;
}

function Reason(props: Props) {
  const { owner } = props;
  const price = priceOf(props);
  if (owner.kind === "class")
    return <ClassPriceReason classId={owner.id} currency={props.currency} price={price} on={undefined} />;
  if (owner.kind === "customer") return <PriceReason customerId={owner.id} price={price} on={undefined} />;
  return (
    <WhyThisPrice price={price} payer={{ kind: "list", id: owner.id }}>
      <OfList price={price} listKind={props.listKind} />
    </WhyThisPrice>
  );
}

/** Why the published price is what it is, and what the guard thinks of it. */
export function WhyCell(props: Props) {
  const { t } = useTranslation();
  return (
    <Why label={t("why.title")} onClose={props.onClose}>
      <Reason {...props} />
      <Numbers {...props} />
      <Findings cell={props.cell} />
    </Why>
  );
}
