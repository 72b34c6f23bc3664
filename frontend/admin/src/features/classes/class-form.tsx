import { ApiForm } from "@kontor/kit/forms/api-form";
import { FormMultiSelect, FormSelect, FormText, FormTextarea } from "@kontor/kit/forms/fields";
import { useApiForm } from "@kontor/kit/forms/use-api-form";
import { z } from "@kontor/kit/zod";
import { useTranslation } from "@kontor/ui/use-translation";
import { useWatch } from "react-hook-form";
import { FormButtons } from "@/shared/frame/form-buttons";
import { useCurrencyOptions } from "@/shared/use-reference";
import type { CustomerClass } from "./classes.queries";

type ClassInput = {
  name: string;
  description: string | null;
  position: number | null;
  currency: string;
  currencies: string[];
};

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
    currencies: z.array(z.string()),
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
      currencies: initial?.currencies.filter((code) => code !== initial.currency) ?? [],
    },
    save: ({ position, description, ...rest }) =>
      onSave({
        ...rest,
        description: description || null,
        position: position === "" ? null : Number(position),
      }),
  });
  const { control } = form;
  const main = useWatch({ control, name: "currency" });
  // another main currency takes none away
  const keepFormer = (next: string | null) => {
    const further = form.getValues("currencies").filter((code) => code !== next);
    if (initial && next !== main) form.setValue("currencies", [...further, main], { shouldDirty: true });
  };
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
        label={t("class.mainCurrency")}
        description={t("class.currencyHint")}
        data={currencies}
        onChange={keepFormer}
        allowDeselect={false}
        searchable
        withAsterisk
      />
      <FormMultiSelect
        control={control}
        name="currencies"
        label={t("class.currencies")}
        description={t("class.currenciesHint")}
        data={currencies.filter(({ value }) => value !== main)}
        searchable
        clearable
      />
      <FormButtons isNew={!initial} />
    </ApiForm>
  );
}
