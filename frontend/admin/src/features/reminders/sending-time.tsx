import { LoadFailure } from "@kontor/kit/failure";
import { ApiForm, SaveButton } from "@kontor/kit/forms/api-form";
import { FormText } from "@kontor/kit/forms/fields";
import { FormActions, FormSection } from "@kontor/kit/forms/form-section";
import { useApiForm } from "@kontor/kit/forms/use-api-form";
import { useNotices } from "@kontor/kit/use-notices";
import { z } from "@kontor/kit/zod";
import { useTranslation } from "@kontor/ui/use-translation";
import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useRights } from "@/shared/session";
import { type ReminderSettings, settingsQuery, useChangeSettings } from "./reminders.queries";

function useTimeForm({ sendAt, version }: ReminderSettings) {
  const { t } = useTranslation();
  const notices = useNotices();
  const change = useChangeSettings(version);
  const schema = z.object({
    sendAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, t("reminders.timeError")),
  });
  return useApiForm({
    schema,
    values: { sendAt },
    follow: true,
    save: async (values) => {
      await change.mutateAsync(values.sendAt);
      notices.done(t("reminders.timeSaved"));
    },
  });
}

function TimeForm({ settings }: { settings: ReminderSettings }) {
  const { t } = useTranslation();
  const editable = useRights()("reminders:write");
  const form = useTimeForm(settings);
  const { control } = form;
  return (
    <ApiForm form={form} guard="page" plain>
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
          <SaveButton changed />
        </FormActions>
      )}
    </ApiForm>
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
