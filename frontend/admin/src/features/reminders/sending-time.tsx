import { zodResolver } from "@hookform/resolvers/zod";
import { LoadFailure, Refusal } from "@kontor/kit/failure";
import { FormText } from "@kontor/kit/forms/fields";
import { FormActions, FormSection } from "@kontor/kit/forms/form-section";
import { UnsavedGuard } from "@kontor/kit/forms/unsaved-guard";
import { useRefusal } from "@kontor/kit/forms/use-refusal";
import { useNotices } from "@kontor/kit/use-notices";
import { SubmitButton } from "@kontor/ui/submit-button";
import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useRights } from "@/shared/session";
import { type ReminderSettings, settingsQuery, useChangeSettings } from "./reminders.queries";

function useTimeForm({ sendAt, version }: ReminderSettings) {
  const { t } = useTranslation();
  const notices = useNotices();
  const change = useChangeSettings(version);
  const schema = z.object({
    sendAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, t("reminders.timeError")),
  });
  const form = useForm<z.infer<typeof schema>>({
    resolver: zodResolver(schema),
    mode: "onTouched",
    values: { sendAt },
  });
  const { refusal, refuse, clear } = useRefusal(form, ["sendAt"]);
  const submit = form.handleSubmit(async (values) => {
    clear();
    await change.mutateAsync(values.sendAt).then(() => notices.done(t("reminders.timeSaved")), refuse);
  });
  return { form, refusal, submit };
}

function TimeForm({ settings }: { settings: ReminderSettings }) {
  const { t } = useTranslation();
  const editable = useRights()("reminders:write");
  const { form, refusal, submit } = useTimeForm(settings);
  const { control, formState } = form;
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      {refusal && <Refusal {...refusal} />}
      <FormSection legend={t("reminders.time")} hint={t("reminders.timeHint")}>
        <FormText
          control={control}
          name="sendAt"
          type="time"
          label={t("reminders.sendAt")}
          description={t("reminders.timeZone", { zone: settings.timeZone })}
          disabled={!editable}
        />
      </FormSection>
      {editable && (
        <FormActions>
          <SubmitButton disabled={!formState.isDirty} loading={formState.isSubmitting}>
            {t("action.save")}
          </SubmitButton>
        </FormActions>
      )}
      <UnsavedGuard dirty={formState.isDirty && !formState.isSubmitting} />
    </form>
  );
}

/** At which time of the day reminders go out. */
export function SendingTime() {
  const { t } = useTranslation();
  const settings = useQuery(settingsQuery);
  if (settings.isError) return <LoadFailure error={settings.error} onRetry={() => void settings.refetch()} />;
  if (settings.isPending)
    return <Skeleton height={120} radius="md" role="status" aria-label={t("loading")} />;
  return <TimeForm settings={settings.data} />;
}
