import { zodResolver } from "@hookform/resolvers/zod";
import { Refusal } from "@kontor/kit/failure";
import { FormTags } from "@kontor/kit/forms/fields";
import { useRefusal } from "@kontor/kit/forms/use-refusal";
import { useNotices } from "@kontor/kit/use-notices";
import { Panel } from "@kontor/ui/panel";
import { SubmitButton } from "@kontor/ui/submit-button";
import { Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { domainSettingsQuery, type MyDomainSettings, useChangeNameServers } from "./products.queries";

const MOST = 13;
const schema = z.object({ nameServers: z.array(z.string()) });

function useNameServerForm({ nameServers }: MyDomainSettings) {
  const { t } = useTranslation();
  const notices = useNotices();
  const change = useChangeNameServers();
  const form = useForm<z.infer<typeof schema>>({ resolver: zodResolver(schema), values: { nameServers } });
  const { refusal, refuse, clear } = useRefusal(form, ["nameServers"]);
  const submit = form.handleSubmit(async (values) => {
    clear();
    await change.mutateAsync(values.nameServers).then(() => notices.done(t("nameServers.saved")), refuse);
  });
  return { form, refusal, submit };
}

function NameServerForm({ settings }: { settings: MyDomainSettings }) {
  const { t } = useTranslation();
  const { form, refusal, submit } = useNameServerForm(settings);
  const { control, formState } = form;
  return (
    <Panel title={t("nameServers.title")} lead={t("nameServers.lead")}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          {refusal && <Refusal {...refusal} />}
          <FormTags
            control={control}
            name="nameServers"
            label={t("nameServers.label")}
            description={t("nameServers.hint")}
            maxTags={MOST}
          />
          <SubmitButton
            disabled={!formState.isDirty}
            loading={formState.isSubmitting}
            style={{ alignSelf: "flex-start" }}
          >
            {t("action.save")}
          </SubmitButton>
        </Stack>
      </form>
    </Panel>
  );
}

/** The customer's own name servers, where the reseller lets it have some. */
export function NameServers() {
  const settings = useQuery(domainSettingsQuery);
  return settings.data?.ownNameServers ? <NameServerForm settings={settings.data} /> : null;
}
