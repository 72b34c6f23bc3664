import { ApiForm, SaveButton } from "@kontor/kit/forms/api-form";
import { FormText, FormTextarea } from "@kontor/kit/forms/fields";
import { useApiForm } from "@kontor/kit/forms/use-api-form";
import { useNotices } from "@kontor/kit/use-notices";
import { z } from "@kontor/kit/zod";
import { Panel } from "@kontor/ui/panel";
import { useTranslation } from "@kontor/ui/use-translation";
import { Group } from "@mantine/core";
import { type Control, useWatch } from "react-hook-form";
import { useRights } from "@/shared/session";
import { MailPreview } from "./mail-preview";
import classes from "./mails.module.css";
import { type MailTemplate, type MailWords, useSaveTemplate } from "./mails.queries";
import { Placeholders } from "./placeholders";
import { ResetTemplate } from "./reset-template";

function useSchema() {
  const { t } = useTranslation();
  const required = z.string().trim().min(1, t("fieldError.required"));
  return z.object({
    subject: required.max(200, t("fieldError.too-long")),
    text: required.max(10_000, t("fieldError.too-long")),
  });
}

function useTemplateForm(template: MailTemplate) {
  const { t } = useTranslation();
  const notices = useNotices();
  const save = useSaveTemplate(template);
  const { subject, text } = template;
  return useApiForm({
    schema: useSchema(),
    values: { subject, text },
    follow: true,
    save: async (words) => {
      await save.mutateAsync(words);
      notices.done(t("template.saved"));
    },
  });
}

function Preview({ template, control }: { template: MailTemplate; control: Control<MailWords> }) {
  const words = useWatch({ control });
  return (
    <MailPreview
      kind={template.kind}
      language={template.language}
      words={{ subject: words.subject ?? "", text: words.text ?? "" }}
    />
  );
}

export function TemplateForm({ template }: { template: MailTemplate }) {
  const { t } = useTranslation();
  const editable = useRights()("mails:write");
  const form = useTemplateForm(template);
  const { control } = form;
  const insert = (name: string) => {
    const text = form.getValues("text");
    form.setValue("text", `${text}{{${name}}}`, { shouldDirty: true, shouldTouch: true });
    form.setFocus("text");
  };
  return (
    <div className={classes.editor}>
      <ApiForm form={form} guard="page">
        <FormText control={control} name="subject" label={t("mail.subject")} disabled={!editable} />
        <FormTextarea
          control={control}
          name="text"
          label={t("template.text")}
          description={t("template.textHint")}
          minRows={12}
          maxRows={24}
          disabled={!editable}
        />
        <Placeholders placeholders={template.placeholders} onInsert={editable ? insert : undefined} />
        {editable && (
          <Group justify="space-between">
            <ResetTemplate template={template} />
            <SaveButton changed />
          </Group>
        )}
      </ApiForm>
      <Panel title={t("template.preview")} lead={t("template.previewLead")}>
        <Preview template={template} control={control} />
      </Panel>
    </div>
  );
}
