import { ApiForm, SaveButton } from "@kontor/kit/forms/api-form";
import { FormTags } from "@kontor/kit/forms/fields";
import { useApiForm } from "@kontor/kit/forms/use-api-form";
import { useNotices } from "@kontor/kit/use-notices";
import { z } from "@kontor/kit/zod";
import { Panel } from "@kontor/ui/panel";
import { useTranslation } from "@kontor/ui/use-translation";
import { useQuery } from "@tanstack/react-query";
import { domainSettingsQuery, type MyDomainSettings, useChangeNameServers } from "./products.queries";

const MOST = 13;
const schema = z.object({ nameServers: z.array(z.string()) });

function useNameServerForm({ nameServers }: MyDomainSettings) {
  const { t } = useTranslation();
  const notices = useNotices();
  const change = useChangeNameServers();
  return useApiForm({
    schema,
    values: { nameServers },
    follow: true,
    mode: "onSubmit",
    save: async (values) => {
      await change.mutateAsync(values.nameServers);
      notices.done(t("nameServers.saved"));
    },
  });
}

function NameServerForm({ settings }: { settings: MyDomainSettings }) {
  const { t } = useTranslation();
  const form = useNameServerForm(settings);
  const { control } = form;
  return (
    <Panel title={t("nameServers.title")} lead={t("nameServers.lead")}>
      <ApiForm form={form}>
        <FormTags
          control={control}
          name="nameServers"
          label={t("nameServers.label")}
          description={t("nameServers.hint")}
          maxTags={MOST}
        />
        <SaveButton style={{ alignSelf: "flex-start" }} changed />
      </ApiForm>
    </Panel>
  );
}

/** The customer's own name servers, where the reseller lets it have some. */
export function NameServers() {
  const settings = useQuery(domainSettingsQuery);
  return settings.data?.ownNameServers ? <NameServerForm settings={settings.data} /> : null;
}
