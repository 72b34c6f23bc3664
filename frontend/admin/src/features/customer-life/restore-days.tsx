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
import { type LifeSettings, lifeSettingsQuery, useChangeDays } from "./life.queries";

const FEWEST = 7;
const MOST = 90;

function useDaysForm({ restoreDays, version }: LifeSettings) {
  const { t } = useTranslation();
  const notices = useNotices();
  const change = useChangeDays(version);
  const schema = z.object({
    restoreDays: z
      .string()
      .regex(/^\d{1,2}$/, t("life.daysError"))
      .refine((days) => Number(days) >= FEWEST && Number(days) <= MOST, t("life.daysError")),
  });
  return useApiForm({
    schema,
    values: { restoreDays: String(restoreDays) },
    follow: true,
    save: async (values) => {
      await change.mutateAsync(Number(values.restoreDays));
      notices.done(t("life.daysSaved"));
    },
  });
}

function DaysForm({ settings }: { settings: LifeSettings }) {
  const { t } = useTranslation();
  const editable = useRights()("settings:write");
  const form = useDaysForm(settings);
  return (
    <ApiForm form={form} guard="page" plain>
      <FormSection legend={t("life.days")} hint={t("life.daysHint")}>
        <FormText
          control={form.control}
          name="restoreDays"
          label={t("life.restoreDays")}
          inputMode="numeric"
          maxLength={2}
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

/** For how many days a deletion can be taken back. */
export function RestoreDays() {
  const settings = useQuery(lifeSettingsQuery);
  if (settings.isError) return <LoadFailure error={settings.error} onRetry={() => void settings.refetch()} />;
  if (!settings.data) return <Skeleton height={90} mt="xl" />;
  return <DaysForm settings={settings.data} />;
}
