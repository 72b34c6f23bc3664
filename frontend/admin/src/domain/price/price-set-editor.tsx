import { toProblem } from "@kontor/api/problem";
import { type Charge, chargeKey, type PriceSet } from "@kontor/kit/charges";
import { ApiForm, SaveButton } from "@kontor/kit/forms/api-form";
import { ConflictDialog } from "@kontor/kit/forms/conflict-dialog";
import { useApiForm } from "@kontor/kit/forms/use-api-form";
import { Refusal } from "@kontor/kit/refusal";
import { useTranslation } from "@kontor/ui/use-translation";
import { Button, Group, Switch, Text } from "@mantine/core";
import CopyPlus from "lucide-react/icons/copy-plus";
import { useState } from "react";
import { type UseFormReturn, useFieldArray } from "react-hook-form";
import { OverrideReason, useMayOverride } from "./override-reason";
import classes from "./price-set.module.css";
import type { SetWriting } from "./price-set.queries";
import {
  emptyRow,
  entryOf,
  inheritedFor,
  type PriceSetValues,
  rowsOf,
  usePriceSetSchema,
} from "./price-set.schema";
import { PriceSetRow } from "./price-set-row";
import type { SetFindings } from "./set-findings";
import { usePriceSetConflict } from "./use-price-set-conflict";
import { usePriceSetRefusal } from "./use-price-set-refusal";

export type PriceSetEditorProps = {
  set: PriceSet;
  charges: readonly Charge[];
  findings: SetFindings;
  /** prices without a first day begin today, and what applied before is kept */
  fromToday?: boolean;
  /** what the inherited prices are called here; without it there are none */
  inheritedLabel?: string;
  copyLabel?: string;
  /** asks the server for what is stored now */
  newest: () => Promise<PriceSet>;
  onSave: (writing: SetWriting) => Promise<unknown>;
  onSaved: () => void;
  onRemove?: () => void;
  removeLabel?: string;
};

/** Fills every empty amount with the price that would apply anyway, as the start of an own set. */
function copyInherited(set: PriceSet, form: UseFormReturn<PriceSetValues>): void {
  for (const [index, row] of form.getValues("rows").entries()) {
    const amount = inheritedFor(set, row)?.amount;
    if (!amount) continue;
    form.setValue(`rows.${index}.amount`, amount, { shouldDirty: true });
    form.clearErrors(`rows.${index}.amount`);
  }
}

export function PriceSetEditor(props: PriceSetEditorProps) {
  const { charges, fromToday = false, inheritedLabel, copyLabel, newest } = props;
  const { onSave, onSaved, onRemove, removeLabel } = props;
  const { t } = useTranslation();
  // the version that the rows were made from, whatever is read meanwhile
  const [set, setStored] = useState(props.set);
  const [reason, setReason] = useState("");
  const first = rowsOf(set, charges, fromToday);
  const form = useApiForm({
    schema: usePriceSetSchema(),
    values: { rows: first },
    save: async (values) => {
      clear();
      const filled = values.rows.filter((row) => row.amount !== "");
      const change = { currency: set.currency, entries: filled.map(entryOf) };
      await onSave({ change, version: set.version, overrideReason: reason.trim() || undefined });
      onSaved();
    },
    onFailed: async (error, values) => {
      if (toProblem(error).status === 412) await conflict.meet(set, values.rows);
      else refuse(error, values.rows);
      return true;
    },
  });
  const conflict = usePriceSetConflict({
    charges,
    fromToday,
    newest,
    onSettle: (settled) => {
      setStored(settled.theirs);
      form.reset({ rows: rowsOf(settled.theirs, charges, fromToday) });
      form.reset({ rows: settled.rows }, { keepDefaultValues: true });
    },
  });
  const rows = useFieldArray({ control: form.control, name: "rows" });
  const { refusal, refuse, clear } = usePriceSetRefusal(form, set);
  const [periods, setPeriods] = useState(() =>
    first.some((row) => row.validFrom !== "" || row.validUntil !== ""),
  );
  const mayOverride = useMayOverride(refusal?.error);
  return (
    <ApiForm form={form} guard="dialog" plain>
      <Group justify="space-between" mb="md" gap="xs">
        <Switch
          label={t("priceSet.periods")}
          checked={periods}
          onChange={(event) => setPeriods(event.currentTarget.checked)}
        />
        {copyLabel && (
          <Button
            variant="light"
            size="xs"
            leftSection={<CopyPlus size={14} aria-hidden />}
            onClick={() => copyInherited(set, form)}
          >
            {copyLabel}
          </Button>
        )}
      </Group>
      {refusal && <Refusal {...refusal} />}
      {mayOverride && <OverrideReason value={reason} onChange={setReason} />}
      <ul className={classes.rows} aria-label={t("priceSet.charges")}>
        {rows.fields.map((field, index) => (
          <PriceSetRow
            key={field.id}
            control={form.control}
            index={index}
            set={set}
            findings={props.findings.get(chargeKey(field)) ?? []}
            periods={periods}
            inheritedLabel={inheritedLabel}
            onTier={() =>
              rows.insert(index + 1, {
                ...emptyRow(field),
                minQuantity: String(Number(field.minQuantity) + 1),
              })
            }
            onRemove={() => rows.remove(index)}
          />
        ))}
      </ul>
      <Text size="xs" c="var(--k-muted)" mt="sm">
        {t("priceSet.hint", { currency: set.currency })}
      </Text>
      <Group justify="space-between" mt="lg" className={classes.foot}>
        {onRemove && set.entries.length > 0 ? (
          <Button variant="subtle" color="red" c="var(--k-danger)" onClick={onRemove}>
            {removeLabel}
          </Button>
        ) : (
          <span />
        )}
        <SaveButton />
      </Group>
      <ConflictDialog form={conflict} title={t("priceSet.conflict")} text={t("conflict.text")} />
    </ApiForm>
  );
}
