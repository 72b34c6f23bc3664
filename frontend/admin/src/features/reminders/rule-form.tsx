import { zodResolver } from "@hookform/resolvers/zod";
import { Refusal } from "@kontor/kit/failure";
import { FormSelect, FormSwitch, FormText } from "@kontor/kit/forms/fields";
import { useRefusal } from "@kontor/kit/forms/use-refusal";
import { useNotices } from "@kontor/kit/use-notices";
import { SubmitButton } from "@kontor/ui/submit-button";
import { Button, Group, Stack } from "@mantine/core";
import { useForm, useWatch } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { type ReminderRule, useDeleteRule, useWriteRule } from "./reminders.queries";

const EVENTS = ["EXPIRY", "RENEWAL", "UPSTREAM_EXPIRY"] as const;
const RECIPIENTS = ["CUSTOMER", "STAFF"] as const;
const MAX_DAYS = 365;

type Props = { rule: ReminderRule | undefined; onDone: () => void };

function useSchema() {
  const { t } = useTranslation();
  return z.object({
    event: z.enum(EVENTS),
    daysBefore: z
      .string()
      .regex(/^\d{1,3}$/, t("reminders.daysError"))
      .refine((days) => Number(days) <= MAX_DAYS, t("reminders.daysError")),
    recipient: z.enum(RECIPIENTS),
    active: z.boolean(),
  });
}

function useRuleForm({ rule, onDone }: Props) {
  const { t } = useTranslation();
  const notices = useNotices();
  const write = useWriteRule(rule);
  const remove = useDeleteRule();
  const form = useForm<z.infer<ReturnType<typeof useSchema>>>({
    resolver: zodResolver(useSchema()),
    mode: "onTouched",
    defaultValues: {
      event: rule?.event ?? "EXPIRY",
      daysBefore: String(rule?.daysBefore ?? 14),
      recipient: rule?.recipient ?? "CUSTOMER",
      active: rule?.active ?? true,
    },
  });
  const { refusal, refuse, clear } = useRefusal(form, ["event", "daysBefore", "recipient"]);
  const finished = (message: string) => () => {
    notices.done(message);
    onDone();
  };
  const submit = form.handleSubmit(async (values) => {
    clear();
    const wanted = { ...values, daysBefore: Number(values.daysBefore) };
    await write.mutateAsync(wanted).then(finished(t("reminders.saved")), refuse);
  });
  const onDelete =
    rule && (() => void remove.mutateAsync(rule).then(finished(t("reminders.deleted")), refuse));
  return { form, refusal, submit, onDelete, deleting: remove.isPending };
}

/** One rule: so many days before which event, to whom. */
export function RuleForm(props: Props) {
  const { t } = useTranslation();
  const { form, refusal, submit, onDelete, deleting } = useRuleForm(props);
  const { control, formState, setValue } = form;
  const upstream = useWatch({ control, name: "event" }) === "UPSTREAM_EXPIRY";
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack>
        {refusal && <Refusal {...refusal} />}
        <FormSelect
          control={control}
          name="event"
          label={t("reminders.event")}
          data={EVENTS.map((value) => ({ value, label: t(`reminderEvent.${value}`) }))}
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
          data={RECIPIENTS.map((value) => ({ value, label: t(`reminderRecipient.${value}`) }))}
          allowDeselect={false}
          disabled={upstream}
        />
        <FormSwitch control={control} name="active" label={t("reminders.active")} />
        <Group justify="space-between" gap="xs">
          {onDelete ? (
            <Button variant="subtle" color="red" c="var(--k-danger)" loading={deleting} onClick={onDelete}>
              {t("action.delete")}
            </Button>
          ) : (
            <span />
          )}
          <SubmitButton loading={formState.isSubmitting}>
            {t(props.rule ? "action.save" : "action.create")}
          </SubmitButton>
        </Group>
      </Stack>
    </form>
  );
}
