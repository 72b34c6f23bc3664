import { ApiForm } from "@kontor/kit/forms/api-form";
import { FormSelect, FormText, FormTextarea } from "@kontor/kit/forms/fields";
import { useApiForm } from "@kontor/kit/forms/use-api-form";
import { z } from "@kontor/kit/zod";
import { useTranslation } from "@kontor/ui/use-translation";
import { FormButtons } from "@/shared/frame/form-buttons";
import { useCurrencyOptions } from "@/shared/use-reference";
import type { CustomerClass } from "./classes.queries";

type ClassInput = { name: string; description: string | null; position: number | null; currency: string };

type Props = {
  initial?: CustomerClass;
  currency: string;
  onSave: (input: ClassInput) => Promise<void>;
};

function useSchema() {
  const { t } = useTranslation();
  return z.object({
    name: z.string().trim().min(1, t("fieldError.required")),
    description: z.string().trim(),
    position: z.string().regex(/^\d*$/, t("fieldError.number")),
    currency: z.string().min(1, t("fieldError.required")),
  });
}

export function ClassForm({ initial, currency, onSave }: Props) {
  const { t } = useTranslation();
  const currencies = useCurrencyOptions();
  const form = useApiForm({
    schema: useSchema(),
    values: {
      name: initial?.name ?? "",
      description: initial?.description ?? "",
      position: initial ? String(initial.position) : "",
      currency: initial?.currency ?? currency,
    },
    save: ({ position, description, ...rest }) =>
      onSave({
        ...rest,
        description: description || null,
        position: position === "" ? null : Number(position),
      }),
  });
  const { control } = form;
  return (
    <ApiForm form={form} guard="dialog">
      <FormText control={control} name="name" label={t("class.name")} withAsterisk data-autofocus />
      <FormTextarea control={control} name="description" label={t("class.description")} />
      <FormText
        control={control}
        name="position"
        label={t("class.position")}
        description={t("class.positionHint")}
        inputMode="numeric"
      />
      <FormSelect
        control={control}
        name="currency"
        label={t("field.currency")}
        description={t("class.currencyHint")}
        data={currencies}
        searchable
        withAsterisk
      />
      <FormButtons isNew={!initial} />
    </ApiForm>
  );
}
