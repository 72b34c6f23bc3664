import { zodResolver } from "@hookform/resolvers/zod";
import { toProblem } from "@kontor/api/problem";
import type { Schema } from "@kontor/api/types";
import { Refusal } from "@kontor/kit/failure";
import { UnsavedGuard } from "@kontor/kit/forms/unsaved-guard";
import { useNotices } from "@kontor/kit/use-notices";
import { useProblemText } from "@kontor/kit/use-problem-text";
import { EmptyState } from "@kontor/ui/empty-state";
import { SubmitButton } from "@kontor/ui/submit-button";
import { Button, Group, Text } from "@mantine/core";
import Percent from "lucide-react/icons/percent";
import Plus from "lucide-react/icons/plus";
import { useState } from "react";
import { type UseFormReturn, useFieldArray, useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { AdjustmentFields } from "./adjustment-fields";
import classes from "./adjustments.module.css";
import { type AdjustmentsValues, inputOf, NEW_ROW, rowOf, useAdjustmentsSchema } from "./adjustments.schema";

function ReadOnly({ items }: { items: Schema<"AdjustmentView">[] }) {
  const { t } = useTranslation();
  if (items.length === 0) return <EmptyState title={t("adjustment.none")} icon={<Percent size={22} />} />;
  return items.map((item) => (
    <Text key={item.id}>{`${item.label ?? t(`adjustment.scope.${item.scope}`)}: ${item.percent} %`}</Text>
  ));
}

function useServerErrors(form: UseFormReturn<AdjustmentsValues>) {
  const { ofField } = useProblemText();
  const [refusal, setRefusal] = useState<{ error: unknown; items: string[] }>();
  const refuse = (error: unknown) => {
    const items: string[] = [];
    for (const fieldError of toProblem(error).errors) {
      const [, index, name] = /^\/items\/(\d+)\/(\w+)/.exec(fieldError.pointer) ?? [];
      const known = (["percent", "categoryId", "productId", "validFrom", "validUntil"] as const).find(
        (field) => field === name,
      );
      if (known) form.setError(`items.${Number(index)}.${known}`, { message: ofField(fieldError) });
      else items.push(ofField(fieldError));
    }
    setRefusal({ error, items });
  };
  return { refusal, refuse, clear: () => setRefusal(undefined) };
}

type Props = {
  items: Schema<"AdjustmentView">[];
  editable: boolean;
  onSave: (items: Schema<"NewAdjustment">[]) => Promise<unknown>;
};

/** All percentages of a class or a customer; saved as a whole. */
export function AdjustmentsEditor({ items, editable, onSave }: Props) {
  const { t } = useTranslation();
  const notices = useNotices();
  const form = useForm<AdjustmentsValues>({
    resolver: zodResolver(useAdjustmentsSchema()),
    mode: "onTouched",
    values: { items: items.map(rowOf) },
  });
  const { fields, append, remove } = useFieldArray({ control: form.control, name: "items" });
  const { refusal, refuse, clear } = useServerErrors(form);
  const { isDirty, isSubmitting } = form.formState;
  if (!editable) return <ReadOnly items={items} />;
  const submit = form.handleSubmit(async (values) => {
    clear();
    await onSave(values.items.map(inputOf)).then(() => notices.done(t("adjustment.saved")), refuse);
  });
  return (
    <form onSubmit={submit} noValidate>
      {refusal && <Refusal {...refusal} />}
      {fields.length === 0 && (
        <EmptyState title={t("adjustment.none")} icon={<Percent size={22} />}>
          {t("adjustment.noneText")}
        </EmptyState>
      )}
      <ul className={classes.rows}>
        {fields.map((field, index) => (
          <AdjustmentFields
            key={field.id}
            control={form.control}
            index={index}
            onRemove={() => remove(index)}
          />
        ))}
      </ul>
      <Group justify="space-between" mt="md">
        <Button
          variant="default"
          leftSection={<Plus size={15} aria-hidden />}
          onClick={() => append(NEW_ROW)}
        >
          {t("adjustment.add")}
        </Button>
        <SubmitButton disabled={!isDirty} loading={isSubmitting}>
          {t("action.save")}
        </SubmitButton>
      </Group>
      <UnsavedGuard dirty={isDirty && !isSubmitting} />
    </form>
  );
}
