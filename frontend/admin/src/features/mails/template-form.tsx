import { zodResolver } from "@hookform/resolvers/zod";
import { Refusal } from "@kontor/kit/failure";
import { FormText, FormTextarea } from "@kontor/kit/forms/fields";
import { UnsavedGuard } from "@kontor/kit/forms/unsaved-guard";
import { useRefusal } from "@kontor/kit/forms/use-refusal";
import { useNotices } from "@kontor/kit/use-notices";
import { Panel } from "@kontor/ui/panel";
import { SubmitButton } from "@kontor/ui/submit-button";
import { Group, Stack } from "@mantine/core";
import { type Control, useForm, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { z } from "zod";
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
  const form = useForm<MailWords>({
    resolver: zodResolver(useSchema()),
    mode: "onTouched",
    values: { subject, text },
  });
  const { refusal, refuse, clear } = useRefusal(form, ["subject", "text"]);
  const submit = form.handleSubmit(async (words) => {
    clear();
    await save.mutateAsync(words).then(() => notices.done(t("template.saved")), refuse);
  });
  return { form, refusal, submit };
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
  const { form, refusal, submit } = useTemplateForm(template);
  const { control, formState } = form;
  const insert = (name: string) => {
    const text = form.getValues("text");
    form.setValue("text", `${text}{{${name}}}`, { shouldDirty: true, shouldTouch: true });
    form.setFocus("text");
  };
  return (
    <div className={classes.editor}>
      <form onSubmit={submit} noValidate>
        <Stack>
          {refusal && <Refusal {...refusal} />}
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
              <SubmitButton disabled={!formState.isDirty} loading={formState.isSubmitting}>
                {t("action.save")}
              </SubmitButton>
            </Group>
          )}
        </Stack>
        <UnsavedGuard dirty={formState.isDirty} />
      </form>
      <Panel title={t("template.preview")} lead={t("template.previewLead")}>
        <Preview template={template} control={control} />
      </Panel>
    </div>
  );
}
