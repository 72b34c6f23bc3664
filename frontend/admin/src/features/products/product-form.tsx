import { actionValues, productKindValues } from "@kontor/api/schema";
import type { Schema } from "@kontor/api/types";
import { ApiForm, SaveButton } from "@kontor/kit/forms/api-form";
import { FormSelect, FormText } from "@kontor/kit/forms/fields";
import { FormActions, FormSection } from "@kontor/kit/forms/form-section";
import { useApiForm } from "@kontor/kit/forms/use-api-form";
import { z } from "@kontor/kit/zod";
import { useTranslation } from "@kontor/ui/use-translation";
import { ActionIcon, Button, Group, Stack } from "@mantine/core";
import Plus from "lucide-react/icons/plus";
import Trash2 from "lucide-react/icons/trash-2";
import { type Control, useFieldArray } from "react-hook-form";
import { useCategoryOptions } from "@/domain/product/use-category-options";
import classes from "./products.module.css";
import type { Product } from "./products.queries";

function useSchema() {
  const { t } = useTranslation();
  const required = z.string().trim().min(1, t("fieldError.required"));
  return z.object({
    sku: required,
    name: required,
    kind: z.enum(productKindValues),
    categoryId: required,
    charges: z.array(
      z.object({
        action: z.enum(actionValues),
        termMonths: z.string().regex(/^\d{1,3}$/, t("fieldError.number")),
      }),
    ),
  });
}

type Values = z.infer<ReturnType<typeof useSchema>>;

function valuesOf(product: Product | undefined): Values {
  return {
    sku: product?.sku ?? "",
    name: product?.name ?? "",
    kind: product?.kind ?? "DOMAIN",
    categoryId: product?.categoryId ?? "",
    charges: (product?.charges ?? []).map(({ action, termMonths }) => ({
      action,
      termMonths: String(termMonths),
    })),
  };
}

function ChargeRows({ control }: { control: Control<Values> }) {
  const { t } = useTranslation();
  const { fields, append, remove } = useFieldArray({ control, name: "charges" });
  return (
    <Stack gap="xs" className={classes.charges}>
      {fields.map((field, index) => (
        <Group key={field.id} gap="xs" align="flex-start" wrap="nowrap">
          <FormSelect
            control={control}
            name={`charges.${index}.action`}
            label={t("product.action")}
            data={actionValues.map((value) => ({ value, label: t(`chargeAction.${value}`) }))}
            flex={2}
          />
          <FormText
            control={control}
            name={`charges.${index}.termMonths`}
            label={t("product.term")}
            inputMode="numeric"
            flex={1}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            mt={24}
            aria-label={t("product.removeCharge")}
            onClick={() => remove(index)}
          >
            <Trash2 size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Button
        variant="default"
        size="xs"
        leftSection={<Plus size={14} aria-hidden />}
        onClick={() => append({ action: "RENEW", termMonths: "12" })}
        style={{ alignSelf: "flex-start" }}
      >
        {t("product.addCharge")}
      </Button>
    </Stack>
  );
}

type Props = {
  product?: Product;
  submitLabel: string;
  onSave: (input: Schema<"ProductChange">) => Promise<void>;
  onCancel: () => void;
};

export function ProductForm({ product, submitLabel, onSave, onCancel }: Props) {
  const { t } = useTranslation();
  const categories = useCategoryOptions();
  const form = useApiForm({
    schema: useSchema(),
    values: valuesOf(product),
    save: async ({ charges, ...rest }) => {
      const input = {
        ...rest,
        charges: charges.map((charge) => ({ ...charge, termMonths: Number(charge.termMonths) })),
      };
      await onSave(input);
    },
  });
  const { control } = form;
  return (
    <ApiForm form={form} guard="page" plain>
      <FormSection legend={t("product.about")}>
        <FormText
          control={control}
          name="sku"
          label={t("product.sku")}
          description={t("product.skuHint")}
          withAsterisk
        />
        <FormText control={control} name="name" label={t("product.name")} withAsterisk />
        <FormSelect
          control={control}
          name="kind"
          label={t("product.kind")}
          data={productKindValues.map((value) => ({ value, label: t(`productKind.${value}`) }))}
        />
        <FormSelect
          control={control}
          name="categoryId"
          label={t("product.category")}
          data={categories}
          searchable
          withAsterisk
        />
      </FormSection>
      <FormSection legend={t("product.charges")} hint={t("product.chargesHint")}>
        <ChargeRows control={control} />
      </FormSection>
      <FormActions>
        <Button variant="default" onClick={onCancel}>
          {t("action.cancel")}
        </Button>
        <SaveButton>{submitLabel}</SaveButton>
      </FormActions>
    </ApiForm>
  );
}
