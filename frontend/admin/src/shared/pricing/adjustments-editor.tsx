import { zodResolver } from "@hookform/resolvers/zod";
import { toProblem } from "@kontor/api/problem";
import type { Schema } from "@kontor/api/types";
import { EmptyState } from "@kontor/ui/empty-state";
import { ActionIcon, Button, Group, Text } from "@mantine/core";
import Percent from "lucide-react/icons/percent";
import Plus from "lucide-react/icons/plus";
import Trash2 from "lucide-react/icons/trash-2";
import { useState } from "react";
import {
  type Control,
  type UseFormReturn,
  useController,
  useFieldArray,
  useForm,
  useWatch,
} from "react-hook-form";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { Refusal } from "../failure";
import { FormAmount, FormSelect, FormText } from "../forms/fields";
import { UnsavedGuard } from "../forms/unsaved-guard";
import { ProductPicker } from "../product-picker";
import { useNotices } from "../use-notices";
import { useProblemText } from "../use-problem-text";
import { useCategoryOptions } from "../use-reference";
import classes from "./adjustments.module.css";

const SCOPES = ["ALL", "CATEGORY", "PRODUCT"] as const;

function useSchema() {
  const { t } = useTranslation();
  const row = z
    .object({
      scope: z.enum(SCOPES),
      categoryId: z.string(),
      productId: z.string(),
      label: z.string(),
      percent: z.string().regex(/^-?\d+(\.\d+)?$/, t("fieldError.percent")),
      validFrom: z.string(),
      validUntil: z.string(),
    })
    .superRefine((item, context) => {
      const name = item.scope === "CATEGORY" ? "categoryId" : "productId";
      if (item.scope === "ALL" || item[name] !== "") return;
      context.addIssue({ code: "custom", path: [name], message: t("fieldError.required") });
    });
  return z.object({ items: z.array(row) });
}

type Values = z.infer<ReturnType<typeof useSchema>>;
type Row = Values["items"][number];
type Form = UseFormReturn<Values>;

const NEW_ROW: Row = {
  scope: "ALL",
  categoryId: "",
  productId: "",
  label: "",
  percent: "",
  validFrom: "",
  validUntil: "",
};

function rowOf(item: Schema<"AdjustmentView">): Row {
  return {
    scope: item.scope,
    categoryId: item.categoryId ?? "",
    productId: item.productId ?? "",
    label: item.label ?? "",
    percent: item.percent,
    validFrom: item.validFrom ?? "",
    validUntil: item.validUntil ?? "",
  };
}

function inputOf(row: Row): Schema<"NewAdjustment"> {
  return {
    scope: row.scope,
    categoryId: row.scope === "CATEGORY" ? row.categoryId : null,
    productId: row.scope === "PRODUCT" ? row.productId : null,
    percent: row.percent,
    validFrom: row.validFrom || null,
    validUntil: row.validUntil || null,
  };
}

type Place = { control: Control<Values>; index: number };

function ProductField({ control, index }: Place) {
  const { t } = useTranslation();
  const { field, fieldState } = useController({ control, name: `items.${index}.productId` });
  const label = useWatch({ control, name: `items.${index}.label` });
  return (
    <ProductPicker
      label={t("adjustment.product")}
      chosenLabel={label}
      value={field.value || null}
      onChange={(value) => field.onChange(value ?? "")}
      error={fieldState.error?.message}
    />
  );
}

function TargetField({ control, index }: Place) {
  const { t } = useTranslation();
  const categories = useCategoryOptions();
  const scope = useWatch({ control, name: `items.${index}.scope` });
  if (scope === "PRODUCT") return <ProductField control={control} index={index} />;
  if (scope === "ALL") return <div />;
  return (
    <FormSelect
      control={control}
      name={`items.${index}.categoryId`}
      label={t("product.category")}
      data={categories}
      searchable
    />
  );
}

function AdjustmentRow({ control, index, onRemove }: Place & { onRemove: () => void }) {
  const { t } = useTranslation();
  return (
    <li className={classes.row}>
      <FormSelect
        control={control}
        name={`items.${index}.scope`}
        label={t("adjustment.scope")}
        data={SCOPES.map((value) => ({ value, label: t(`adjustment.scope.${value}`) }))}
        allowDeselect={false}
      />
      <TargetField control={control} index={index} />
      <FormAmount
        control={control}
        name={`items.${index}.percent`}
        label={t("adjustment.percent")}
        digits={0}
        rightSection={<Percent size={14} aria-hidden />}
      />
      <FormText control={control} name={`items.${index}.validFrom`} label={t("validity.from")} type="date" />
      <FormText
        control={control}
        name={`items.${index}.validUntil`}
        label={t("validity.until")}
        type="date"
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t("adjustment.remove")}
        onClick={onRemove}
      >
        <Trash2 size={16} aria-hidden />
      </ActionIcon>
    </li>
  );
}

function ReadOnly({ items }: { items: Schema<"AdjustmentView">[] }) {
  const { t } = useTranslation();
  if (items.length === 0) return <EmptyState title={t("adjustment.none")} icon={<Percent size={22} />} />;
  return items.map((item) => (
    <Text key={item.id}>{`${item.label ?? t(`adjustment.scope.${item.scope}`)}: ${item.percent} %`}</Text>
  ));
}

function useServerErrors(form: Form) {
  const { ofField } = useProblemText();
  const [refusal, setRefusal] = useState<{ error: unknown; items: string[] }>();
  const refuse = (error: unknown) => {
    const items: string[] = [];
    for (const fieldError of toProblem(error).errors ?? []) {
      const [, index, name] = /^\/items\/(\d+)\/(\w+)/.exec(fieldError.pointer ?? "") ?? [];
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
  const form = useForm<Values>({
    resolver: zodResolver(useSchema()),
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
          <AdjustmentRow key={field.id} control={form.control} index={index} onRemove={() => remove(index)} />
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
        <Button type="submit" disabled={!isDirty} loading={isSubmitting}>
          {t("action.save")}
        </Button>
      </Group>
      <UnsavedGuard dirty={isDirty && !isSubmitting} />
    </form>
  );
}
