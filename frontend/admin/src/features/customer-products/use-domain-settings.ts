import { useVersionedForm } from "@kontor/kit/forms/use-versioned-form";
import { useNotices } from "@kontor/kit/use-notices";
import { z } from "@kontor/kit/zod";
import { useTranslation } from "@kontor/ui/use-translation";
import { useQueryClient } from "@tanstack/react-query";
import {
  type DomainSettings,
  domainSettingsQuery,
  useChangeDomainSettings,
} from "./customer-products.queries";

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

export type DomainSettingsValues = z.infer<typeof schema>;

function valuesOf({
  version: _,
  apiLocked: _api,
  authCodeLocked: _authCode,
  ...settings
}: DomainSettings): DomainSettingsValues {
  return {
    ...settings,
    techContact: settings.techContact ?? "",
    zoneContact: settings.zoneContact ?? "",
  };
}

function changeOf(values: DomainSettingsValues) {
  return {
    ...values,
    techContact: values.techContact || null,
    zoneContact: values.zoneContact || null,
  };
}

/** Saves what a customer may do with domains; when somebody else was faster, both versions are shown. */
export function useDomainSettings(customerId: string, settings: DomainSettings) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const notices = useNotices();
  const change = useChangeDomainSettings(customerId);
  return useVersionedForm({
    schema,
    mode: "onSubmit",
    stored: settings,
    valuesOf,
    newest: () => client.fetchQuery({ ...domainSettingsQuery(customerId), staleTime: 0 }),
    save: (values, { version }) => change.mutateAsync({ version, input: changeOf(values) }),
    onSaved: () => notices.done(t("domains.saved")),
  });
}
