import { ApiForm, SaveButton } from "@kontor/kit/forms/api-form";
import { ConflictDialog } from "@kontor/kit/forms/conflict-dialog";
import { FormSwitch, FormTags, FormText } from "@kontor/kit/forms/fields";
import { useTranslation } from "@kontor/ui/use-translation";
import { Group, SimpleGrid, Stack } from "@mantine/core";
import { type Control, useWatch } from "react-hook-form";
import { useRights } from "@/shared/session";
import type { DomainSettings } from "./customer-products.queries";
import { type DomainSettingsValues, useDomainSettings } from "./use-domain-settings";

type FieldsProps = { control: Control<DomainSettingsValues> };

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

type Props = { customerId: string; settings: DomainSettings };

/** What the customer may do with the domains (C30-C33). */
export function DomainSettingsForm({ customerId, settings }: Props) {
  const { t } = useTranslation();
  const may = useRights();
  const form = useDomainSettings(customerId, settings);
  const { control } = form;
  return (
    <ApiForm form={form} guard="page">
      <fieldset disabled={!may("associations:write")} style={{ margin: 0, padding: 0, border: 0 }}>
        <Stack>
          <ContactFields control={control} />
          <FormSwitch
            control={control}
            name="apiAllowed"
            label={t("field.apiAllowed")}
            description={t(settings.apiLocked ? "domains.apiLocked" : "domains.apiHint")}
          />
          <FormSwitch
            control={control}
            name="authCodeAllowed"
            label={t("field.authCodeAllowed")}
            description={t(settings.authCodeLocked ? "domains.authCodeLocked" : "domains.authCodeHint")}
          />
          <NameServerFields control={control} />
          <Group justify="flex-end">
            <SaveButton changed />
          </Group>
        </Stack>
      </fieldset>
      <ConflictDialog form={form} title={t("domains.conflictTitle")} text={t("conflict.text")} />
    </ApiForm>
  );
}
