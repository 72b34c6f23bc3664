import { ApiForm } from "@kontor/kit/forms/api-form";
import { FormAmount, FormSelect, FormText } from "@kontor/kit/forms/fields";
import { useApiForm } from "@kontor/kit/forms/use-api-form";
import { useNotices } from "@kontor/kit/use-notices";
import { z } from "@kontor/kit/zod";
import { useTranslation } from "@kontor/ui/use-translation";
import { SimpleGrid } from "@mantine/core";
import { FormButtons } from "@/shared/frame/form-buttons";
import { useCurrencyOptions } from "@/shared/use-reference";
import { useSaveRate } from "./price-guard.queries";

function useSchema() {
  const { t } = useTranslation();
  const required = z.string().min(1, t("fieldError.required"));
  return z.object({
    base: required,
    quote: required,
    rate: z.string().regex(/^\d+(\.\d+)?$/, t("rates.rateError")),
    validFrom: required,
  });
}

/** One rate from a day on; a rate of the same day is replaced. */
export function NewRateForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const currencies = useCurrencyOptions();
  const save = useSaveRate();
  const form = useApiForm({
    schema: useSchema(),
    values: { base: "", quote: "", rate: "", validFrom: new Date().toISOString().slice(0, 10) },
    save: async (input) => {
      await save.mutateAsync(input);
      notices.done(t("rates.saved"));
      onDone();
    },
  });
  const { control } = form;
  return (
    <ApiForm form={form}>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <FormSelect
          control={control}
          name="base"
          label={t("rates.base")}
          data={currencies}
          searchable
          allowDeselect={false}
        />
        <FormSelect
          control={control}
          name="quote"
          label={t("rates.quote")}
          data={currencies}
          searchable
          allowDeselect={false}
        />
        <FormAmount control={control} name="rate" label={t("rates.rate")} digits={0} />
        <FormText control={control} name="validFrom" label={t("validity.from")} type="date" />
      </SimpleGrid>
      <FormButtons />
    </ApiForm>
  );
}
