import { zodResolver } from "@hookform/resolvers/zod";
import { Refusal } from "@kontor/kit/failure";
import { FormSelect, FormText } from "@kontor/kit/forms/fields";
import { useRefusal } from "@kontor/kit/forms/use-refusal";
import { useNotices } from "@kontor/kit/use-notices";
import { Dialog } from "@kontor/ui/dialog";
import { SubmitButton } from "@kontor/ui/submit-button";
import { Group, Stack } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useCurrentUser, useRights } from "@/shared/session";
import { useCurrencyOptions } from "@/shared/use-reference";
import { useCreatePriceList } from "./price-lists.queries";

const KINDS = ["LIST", "COST"] as const;

function useSchema() {
  const { t } = useTranslation();
  const required = z.string().trim().min(1, t("fieldError.required"));
  return z.object({ kind: z.enum(KINDS), name: required, currency: required });
}

type Values = z.infer<ReturnType<typeof useSchema>>;

function NewPriceListForm() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const notices = useNotices();
  const may = useRights();
  const create = useCreatePriceList();
  const currencies = useCurrencyOptions();
  const currency = useCurrentUser()?.reseller?.currency ?? "";
  const form = useForm<Values>({
    resolver: zodResolver(useSchema()),
    mode: "onTouched",
    defaultValues: { kind: "LIST", name: "", currency },
  });
  const { refusal, refuse, clear } = useRefusal(form, ["kind", "name", "currency"]);
  const { control, formState } = form;
  const kinds = KINDS.filter((kind) => kind === "LIST" || may("costs:write"));
  const submit = form.handleSubmit(async (input) => {
    clear();
    try {
      const list = await create.mutateAsync(input);
      notices.done(t("priceList.created", { name: list.name }));
      await navigate({ to: "/price-lists/$listId", params: { listId: list.id } });
    } catch (error) {
      refuse(error);
    }
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {refusal && <Refusal {...refusal} />}
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
        <Group justify="flex-end">
          <SubmitButton loading={formState.isSubmitting}>{t("action.create")}</SubmitButton>
        </Group>
      </Stack>
    </form>
  );
}

export function NewPriceListDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} title={t("priceLists.new")} onClose={onClose} size="md">
      <NewPriceListForm />
    </Dialog>
  );
}
