import { ApiForm } from "@kontor/kit/forms/api-form";
import { FormSelect, FormText } from "@kontor/kit/forms/fields";
import { useApiForm } from "@kontor/kit/forms/use-api-form";
import { useNotices } from "@kontor/kit/use-notices";
import { z } from "@kontor/kit/zod";
import { useTranslation } from "@kontor/ui/use-translation";
import { useNavigate } from "@tanstack/react-router";
import { FormButtons } from "@/shared/frame/form-buttons";
import { useCurrentUser, useRights } from "@/shared/session";
import { useCurrencyOptions } from "@/shared/use-reference";
import { useCreatePriceList } from "./price-lists.queries";

const KINDS = ["LIST", "COST"] as const;

function useSchema() {
  const { t } = useTranslation();
  const required = z.string().trim().min(1, t("fieldError.required"));
  return z.object({ kind: z.enum(KINDS), name: required, currency: required });
}

export function NewPriceListForm() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const notices = useNotices();
  const may = useRights();
  const create = useCreatePriceList();
  const currencies = useCurrencyOptions();
  const currency = useCurrentUser()?.reseller?.currency ?? "";
  const form = useApiForm({
    schema: useSchema(),
    values: { kind: "LIST", name: "", currency },
    save: async (input) => {
      const list = await create.mutateAsync(input);
      notices.done(t("priceList.created", { name: list.name }));
      await navigate({ to: "/price-lists/$listId", params: { listId: list.id } });
    },
  });
  const { control } = form;
  const kinds = KINDS.filter((kind) => kind === "LIST" || may("costs:write"));
  return (
    <ApiForm form={form}>
      <FormText control={control} name="name" label={t("priceList.name")} withAsterisk data-autofocus />
      <FormSelect
        control={control}
        name="kind"
        label={t("priceList.kind")}
        data={kinds.map((value) => ({ value, label: t(`listKind.${value}`) }))}
      />
      <FormSelect
        control={control}
        name="currency"
        label={t("field.currency")}
        data={currencies}
        searchable
        withAsterisk
      />
      <FormButtons isNew />
    </ApiForm>
  );
}
