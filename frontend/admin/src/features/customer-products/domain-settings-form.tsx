import { zodResolver } from "@hookform/resolvers/zod";
import { Refusal } from "@kontor/shared/failure";
import { FormSwitch, FormTags, FormText } from "@kontor/shared/forms/fields";
import { UnsavedGuard } from "@kontor/shared/forms/unsaved-guard";
import { useRefusal } from "@kontor/shared/forms/use-refusal";
import { useNotices } from "@kontor/shared/use-notices";
import { SubmitButton } from "@kontor/ui/submit-button";
import { Group, SimpleGrid, Stack } from "@mantine/core";
import { type Control, useForm, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useRights } from "@/shared/session";
import { type DomainSettings, useChangeDomainSettings } from "./customer-products.queries";

const text = z.string().trim();

const schema = z.object({
  ownContacts: z.boolean(),
  techContact: text,
  zoneContact: text,
  apiAllowed: z.boolean(),
  authCodeAllowed: z.boolean(),
  ownNameServers: z.boolean(),
  nameServers: z.array(z.string()),
});

type Values = z.infer<typeof schema>;
type FieldsProps = { control: Control<Values> };

const FIELDS = ["techContact", "zoneContact", "nameServers"] as const;

function ContactFields({ control }: FieldsProps) {
  const { t } = useTranslation();
  const own = useWatch({ control, name: "ownContacts" });
  return (
    <>
      <FormSwitch
        control={control}
        name="ownContacts"
        label={t("field.ownContacts")}
        description={t("domains.ownContactsHint")}
      />
      {own && (
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <FormText control={control} name="techContact" label={t("field.techContact")} />
          <FormText control={control} name="zoneContact" label={t("field.zoneContact")} />
        </SimpleGrid>
      )}
    </>
  );
}

function NameServerFields({ control }: FieldsProps) {
  const { t } = useTranslation();
  const own = useWatch({ control, name: "ownNameServers" });
  return (
    <>
      <FormSwitch
        control={control}
        name="ownNameServers"
        label={t("field.ownNameServers")}
        description={t("domains.ownNameServersHint")}
      />
      {own && (
        <FormTags
          control={control}
          name="nameServers"
          label={t("field.nameServers")}
          description={t("domains.nameServersHint")}
        />
      )}
    </>
  );
}

function useSettingsForm(customerId: string, settings: DomainSettings) {
  const { t } = useTranslation();
  const notices = useNotices();
  const change = useChangeDomainSettings(customerId, settings);
  const { version: _, ...initial } = settings;
  const form = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: {
      ...initial,
      techContact: initial.techContact ?? "",
      zoneContact: initial.zoneContact ?? "",
    },
  });
  const { refusal, refuse, clear } = useRefusal(form, FIELDS);
  const submit = form.handleSubmit(async (values) => {
    clear();
    const wanted = {
      ...values,
      techContact: values.techContact || null,
      zoneContact: values.zoneContact || null,
    };
    await change.mutateAsync(wanted).then(() => notices.done(t("domains.saved")), refuse);
  });
  return { form, refusal, submit };
}

type Props = { customerId: string; settings: DomainSettings };

/** What the customer may do with the domains (C30-C33). */
export function DomainSettingsForm({ customerId, settings }: Props) {
  const { t } = useTranslation();
  const may = useRights();
  const { form, refusal, submit } = useSettingsForm(customerId, settings);
  const { control, formState } = form;
  return (
    <form onSubmit={submit} noValidate>
      <fieldset disabled={!may("associations:write")} style={{ margin: 0, padding: 0, border: 0 }}>
        <Stack>
          {refusal && <Refusal {...refusal} />}
          <ContactFields control={control} />
          <FormSwitch
            control={control}
            name="apiAllowed"
            label={t("field.apiAllowed")}
            description={t("domains.apiHint")}
          />
          <FormSwitch
            control={control}
            name="authCodeAllowed"
            label={t("field.authCodeAllowed")}
            description={t("domains.authCodeHint")}
          />
          <NameServerFields control={control} />
          <Group justify="flex-end">
            <SubmitButton disabled={!formState.isDirty} loading={formState.isSubmitting}>
              {t("action.save")}
            </SubmitButton>
          </Group>
        </Stack>
      </fieldset>
      <UnsavedGuard dirty={formState.isDirty && !formState.isSubmitting} />
    </form>
  );
}
