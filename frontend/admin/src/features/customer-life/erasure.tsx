import { ApiForm } from "@kontor/kit/forms/api-form";
import { FormText } from "@kontor/kit/forms/fields";
import { useApiForm } from "@kontor/kit/forms/use-api-form";
import { useNotices } from "@kontor/kit/use-notices";
import { z } from "@kontor/kit/zod";
import { useTranslation } from "@kontor/ui/use-translation";
import { Text } from "@mantine/core";
import { FormButtons } from "@/shared/frame/form-buttons";
import { type DeletedCustomer, useErase } from "./life.queries";

type Props = { customer: DeletedCustomer; onDone: () => void };

function useErasureForm({ customer, onDone }: Props) {
  const { t } = useTranslation();
  const notices = useNotices();
  const erase = useErase(customer.id);
  const schema = z.object({
    number: z
      .string()
      .trim()
      .refine((typed) => typed === customer.number, t("fieldError.wrong-number")),
  });
  return useApiForm({
    schema,
    values: { number: "" },
    save: async ({ number }) => {
      await erase.mutateAsync(number);
      notices.done(t("life.erased", { number }));
      onDone();
    },
  });
}

/** There is no way back: the number is typed. */
export function Erasure(props: Props) {
  const { t } = useTranslation();
  const form = useErasureForm(props);
  const { number } = props.customer;
  return (
    <ApiForm form={form}>
      <Text size="sm">{t("life.eraseText")}</Text>
      <FormText
        control={form.control}
        name="number"
        label={t("life.number")}
        description={t("life.numberHint", { number })}
        autoComplete="off"
        spellCheck={false}
        data-autofocus
      />
      <FormButtons label={t("life.eraseNow")} />
    </ApiForm>
  );
}
