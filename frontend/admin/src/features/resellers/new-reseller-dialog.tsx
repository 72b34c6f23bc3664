import { zodResolver } from "@hookform/resolvers/zod";
import { Dialog } from "@kontor/ui/dialog";
import { SubmitButton } from "@kontor/ui/submit-button";
import { Group, SimpleGrid, Stack } from "@mantine/core";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { Refusal } from "@/shared/failure";
import { FormPassword, FormSelect, FormText } from "@/shared/forms/fields";
import { useRefusal } from "@/shared/forms/use-refusal";
import { LANGUAGES } from "@/shared/language";
import { useNotices } from "@/shared/use-notices";
import { useCurrencyOptions, useTimeZoneOptions } from "@/shared/use-reference";
import { useCreateReseller } from "./resellers.queries";

function useSchema() {
  const { t } = useTranslation();
  const required = z.string().trim().min(1, t("fieldError.required"));
  return z.object({
    reseller: z.object({
      name: required,
      slug: required.regex(/^[a-z0-9-]+$/, t("fieldError.slug")),
      currency: required,
      language: required,
      timeZone: required,
    }),
    owner: z.object({ name: required, email: z.email(t("fieldError.email")), password: required }),
  });
}

type Values = z.infer<ReturnType<typeof useSchema>>;

const EMPTY: Values = {
  reseller: {
    name: "",
    slug: "",
    currency: "EUR",
    language: "de",
    timeZone: "Europe/Berlin",
  },
  owner: { name: "", email: "", password: "" },
};

const FIELDS = [
  "reseller.name",
  "reseller.slug",
  "reseller.currency",
  "reseller.language",
  "reseller.timeZone",
  "owner.name",
  "owner.email",
  "owner.password",
] as const;

function NewResellerForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const create = useCreateReseller();
  const currencies = useCurrencyOptions();
  const zones = useTimeZoneOptions();
  const form = useForm<Values>({
    resolver: zodResolver(useSchema()),
    mode: "onTouched",
    defaultValues: EMPTY,
  });
  const { refusal, refuse, clear } = useRefusal(form, FIELDS);
  const { control, formState } = form;
  const submit = form.handleSubmit(async (input) => {
    clear();
    try {
      const reseller = await create.mutateAsync(input);
      notices.done(t("resellers.created", { name: reseller.name }));
      onDone();
    } catch (error) {
      refuse(error);
    }
  });
  const languages = LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }));
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {refusal && <Refusal {...refusal} />}
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <FormText control={control} name="reseller.name" label={t("reseller.name")} data-autofocus />
          <FormText control={control} name="reseller.slug" label={t("reseller.slug")} />
          <FormSelect
            control={control}
            name="reseller.currency"
            label={t("reseller.currency")}
            data={currencies}
            searchable
          />
          <FormSelect
            control={control}
            name="reseller.language"
            label={t("reseller.language")}
            data={languages}
          />
          <FormSelect
            control={control}
            name="reseller.timeZone"
            label={t("reseller.timeZone")}
            data={zones}
            searchable
            limit={80}
          />
          <FormText control={control} name="owner.name" label={t("resellers.ownerName")} />
          <FormText control={control} name="owner.email" label={t("resellers.ownerEmail")} type="email" />
          <FormPassword
            control={control}
            name="owner.password"
            label={t("user.firstPassword")}
            autoComplete="new-password"
          />
        </SimpleGrid>
        <Group justify="flex-end">
          <SubmitButton loading={formState.isSubmitting}>{t("action.create")}</SubmitButton>
        </Group>
      </Stack>
    </form>
  );
}

export function NewResellerDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog opened={opened} title={t("resellers.new")} onClose={onClose} size="lg">
      <NewResellerForm onDone={onClose} />
    </Dialog>
  );
}
