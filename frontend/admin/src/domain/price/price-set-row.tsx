import { chargeKey, type PriceSet, useChargeWords } from "@kontor/kit/charges";
import { FormAmount, FormText } from "@kontor/kit/forms/fields";
import { Money } from "@kontor/ui/money";
import { useTranslation } from "@kontor/ui/use-translation";
import { ActionIcon, Tooltip } from "@mantine/core";
import Layers2 from "lucide-react/icons/layers-2";
import Trash2 from "lucide-react/icons/trash-2";
import { type Control, useWatch } from "react-hook-form";
import { FindingMark } from "./finding-mark";
import { type FindingCode, usualSeverity } from "./findings";
import classes from "./price-set.module.css";
import { inheritedFor, type PriceRow, type PriceSetValues } from "./price-set.schema";

type Props = {
  control: Control<PriceSetValues>;
  index: number;
  set: PriceSet;
  /** what the guard says of the price as it is stored */
  findings: readonly FindingCode[];
  periods: boolean;
  inheritedLabel?: string;
  onTier: () => void;
  onRemove: () => void;
};

function InheritedPrice({ set, row, label }: { set: PriceSet; row: PriceRow; label: string }) {
  const { t } = useTranslation();
  const inherited = inheritedFor(set, row);
  const amount = inherited?.amount;
  return (
    <div className={classes.inherited}>
      <span className={classes.inheritedLabel}>
        {inherited?.source ? t(`source.${inherited.source}`) : label}
      </span>
      {amount ? <Money value={{ amount, currency: set.currency }} /> : t("grid.notSold")}
    </div>
  );
}

function isTier(row: PriceRow): boolean {
  return row.minQuantity !== "1";
}

function useIsOnly(control: Control<PriceSetValues>, row: PriceRow): boolean {
  const rows = useWatch({ control, name: "rows" });
  return rows.filter((other) => chargeKey(other) === chargeKey(row)).length === 1;
}

/** Nothing is known yet of a price that is being typed. */
function Findings({ set, row, codes }: { set: PriceSet; row: PriceRow; codes: readonly FindingCode[] }) {
  const { t } = useTranslation();
  const stored = set.entries.some(
    (entry) =>
      chargeKey(entry) === chargeKey(row) &&
      String(entry.minQuantity) === row.minQuantity &&
      Number(entry.amount) === Number(row.amount),
  );
  if (row.amount !== "" && !stored) return null;
  return codes.map((code) => (
    <span key={code} className={classes.finding} title={t(`findingHint.${code}`)}>
      <FindingMark severity={usualSeverity(code)} size={13} />
      {t(`finding.${code}`)}
    </span>
  ));
}

/** One charge: its name, the price that applies without this set, and the amount. */
export function PriceSetRow(props: Props) {
  const { control, index, set, findings, periods, inheritedLabel, onTier, onRemove } = props;
  const { t } = useTranslation();
  const words = useChargeWords();
  const row = useWatch({ control, name: `rows.${index}` });
  const only = useIsOnly(control, row);
  const charge = words.charge(row);
  return (
    <li className={classes.row}>
      <div className={classes.charge}>
        <strong>{words.action(row.action)}</strong>
        <span className="k-muted">{words.term(row.termMonths)}</span>
        {!isTier(row) && <Findings set={set} row={row} codes={findings} />}
      </div>
      {inheritedLabel && <InheritedPrice set={set} row={row} label={inheritedLabel} />}
      <div className={classes.inputs}>
        {!only && (
          <FormText
            control={control}
            name={`rows.${index}.minQuantity`}
            label={t("priceSet.minQuantity")}
            aria-label={t("priceSet.minQuantityOf", { charge })}
            inputMode="numeric"
            w={84}
          />
        )}
        <FormAmount
          control={control}
          name={`rows.${index}.amount`}
          label={periods || !only ? set.currency : undefined}
          aria-label={t("priceSet.amountOf", { charge, currency: set.currency })}
          className={classes.amount}
        />
        {periods && (
          <>
            <FormText
              control={control}
              name={`rows.${index}.validFrom`}
              label={t("validity.from")}
              aria-label={t("validity.fromOf", { charge })}
              type="date"
            />
            <FormText
              control={control}
              name={`rows.${index}.validUntil`}
              label={t("validity.until")}
              aria-label={t("validity.untilOf", { charge })}
              type="date"
            />
          </>
        )}
        <div className={classes.tools} data-labelled={periods || !only || undefined}>
          <Tooltip label={t("priceSet.addTier")}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t("priceSet.addTierOf", { charge })}
              onClick={onTier}
            >
              <Layers2 size={15} aria-hidden />
            </ActionIcon>
          </Tooltip>
          {(!only || isTier(row)) && (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t("priceSet.removeRow", { charge })}
              onClick={onRemove}
            >
              <Trash2 size={15} aria-hidden />
            </ActionIcon>
          )}
        </div>
      </div>
    </li>
  );
}
