import { zodResolver } from "@hookform/resolvers/zod";
import { toProblem } from "@kontor/api/problem";
import { useFormConflict } from "@kontor/kit/forms/use-conflict";
import { useRefusal } from "@kontor/kit/forms/use-refusal";
import { useNotices } from "@kontor/kit/use-notices";
import { useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { z } from "zod";
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

export const DOMAIN_SETTINGS_FIELDS = [
  "ownContacts",
  "techContact",
  "zoneContact",
  "apiAllowed",
  "authCodeAllowed",
  "ownNameServers",
  "nameServers",
] as const;

function valuesOf({ version: _, ...settings }: DomainSettings): DomainSettingsValues {
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
  const form = useForm<DomainSettingsValues>({
    resolver: zodResolver(schema),
    defaultValues: valuesOf(settings),
  });
  const { stored, restart, meet, versions } = useFormConflict(form, settings, {
    valuesOf,
    newest: () => client.fetchQuery({ ...domainSettingsQuery(customerId), staleTime: 0 }),
  });
  const change = useChangeDomainSettings(customerId, stored);
  const { refusal, refuse, clear } = useRefusal(form, DOMAIN_SETTINGS_FIELDS);
  const submit = form.handleSubmit(async (values) => {
    clear();
    try {
      restart(await change.mutateAsync(changeOf(values)));
      notices.done(t("domains.saved"));
    } catch (error) {
      if (toProblem(error).status === 412) await meet(values).catch(notices.failed);
      else refuse(error);
    }
  });
  return { form, refusal, submit, versions };
}
