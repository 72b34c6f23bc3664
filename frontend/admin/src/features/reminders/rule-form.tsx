import { reminderEventValues, reminderRecipientValues } from "@kontor/api/schema";
import { useRemove } from "@kontor/api/writes";
import { ApiForm } from "@kontor/kit/forms/api-form";
import { FormSelect, FormSwitch, FormText } from "@kontor/kit/forms/fields";
import { useApiForm } from "@kontor/kit/forms/use-api-form";
import { useNotices } from "@kontor/kit/use-notices";
import { z } from "@kontor/kit/zod";
import { useTranslation } from "@kontor/ui/use-translation";
import { useWatch } from "react-hook-form";
import { DeleteButton } from "@/shared/frame/delete-button";
import { FormButtons } from "@/shared/frame/form-buttons";
import { type ReminderRule, useWriteRule } from "./reminders.queries";

const MAX_DAYS = 365;

type Props = { rule: ReminderRule | undefined; onDone: () => void };

function useSchema() {
  const { t } = useTranslation();
  return z.object({
    event: z.enum(reminderEventValues),
    daysBefore: z
      .string()
      .regex(/^\d{1,3}$/, t("reminders.daysError"))
      .refine((days) => Number(days) <= MAX_DAYS, t("reminders.daysError")),
    recipient: z.enum(reminderRecipientValues),
    active: z.boolean(),
  });
}

function useRuleForm({ rule, onDone }: Props) {
  const { t } = useTranslation();
  const notices = useNotices();
  const write = useWriteRule(rule);
  return useApiForm({
    schema: useSchema(),
    values: {
      event: rule?.event ?? "EXPIRY",
      daysBefore: String(rule?.daysBefore ?? 14),
      recipient: rule?.recipient ?? "CUSTOMER",
      active: rule?.active ?? true,
    },
    save: async (values) => {
      await write.mutateAsync({ ...values, daysBefore: Number(values.daysBefore) });
      notices.done(t("reminders.saved"));
      onDone();
    },
  });
}

/** One rule: so many days before which event, to whom. */
export function RuleForm(props: Props) {
  const { t } = useTranslation();
  const form = useRuleForm(props);
  const remove = useRemove("/api/v1/reminder-rules");
  const { rule, onDone } = props;
  const { control, setValue } = form;
  const upstream = useWatch({ control, name: "event" }) === "UPSTREAM_EXPIRY";
  return (
    <ApiForm form={form}>
      <FormSelect
        control={control}
        name="event"
        label={t("reminders.event")}
        data={reminderEventValues.map((value) => ({ value, label: t(`reminderEvent.${value}`) }))}
        allowDeselect={false}
        onChange={(event) => event === "UPSTREAM_EXPIRY" && setValue("recipient", "STAFF")}
      />
      <FormText
        control={control}
        name="daysBefore"
        label={t("reminders.daysBefore")}
        description={t("reminders.daysBeforeHint")}
        inputMode="numeric"
        maxLength={3}
        data-autofocus
      />
      <FormSelect
        control={control}
        name="recipient"
        label={t("reminders.recipient")}
        description={upstream ? t("reminders.upstreamHint") : undefined}
        data={reminderRecipientValues.map((value) => ({ value, label: t(`reminderRecipient.${value}`) }))}
        allowDeselect={false}
        disabled={upstream}
      />
      <FormSwitch control={control} name="active" label={t("reminders.active")} />
      <FormButtons isNew={!rule}>
        {rule && (
          <DeleteButton
            name={`${t(`reminderEvent.${rule.event}`)}, ${t("reminders.days", { count: rule.daysBefore })}`}
            item={rule}
            remove={remove}
            onDeleted={onDone}
          />
        )}
      </FormButtons>
    </ApiForm>
  );
}
