import { Refusal } from "@kontor/kit/refusal";
import { useNotices } from "@kontor/kit/use-notices";
import { useTranslation } from "@kontor/ui/use-translation";
import { Checkbox, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { DecisionForm } from "@/domain/request/decision-form";
import { type Transition, useStep } from "./relationship.queries";

type Props = { customerId: string; transition: Transition; onClose: () => void };

const NEEDS_REASON: readonly Transition[] = ["REJECTION", "BLOCK"];

/** One step of the relationship: why, and what the customer is told. */
export function StepForm({ customerId, transition, onClose }: Props) {
  const { t } = useTranslation();
  const notices = useNotices();
  const step = useStep(customerId, transition);
  const [reason, setReason] = useState("");
  const [message, setMessage] = useState("");
  const [told, setTold] = useState(true);
  const required = NEEDS_REASON.includes(transition);
  const decide = async () => {
    const decision = {
      reason: reason.trim() || null,
      message: message.trim() || null,
      notifyCustomer: told,
    };
    // awaited, because this form goes away with the step
    const taken = await step.mutateAsync(decision).catch(() => undefined);
    if (!taken) return;
    notices.done(t(`relationship.stepDone.${transition}`));
    onClose();
  };
  return (
    <DecisionForm
      label={t(`relationship.step.${transition}`)}
      busy={step.isPending}
      disabled={required && reason.trim() === ""}
      onDecide={() => void decide()}
      onClose={onClose}
    >
      {step.isError && <Refusal error={step.error} />}
      <Text size="sm">{t(`relationship.stepText.${transition}`)}</Text>
      <Textarea
        label={t("requests.reason")}
        description={t("requests.reasonHint")}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={500}
        autosize
        minRows={2}
        withAsterisk={required}
        data-autofocus
      />
      <Textarea
        label={t("requests.message")}
        description={t("requests.messageHint")}
        value={message}
        onChange={(event) => setMessage(event.currentTarget.value)}
        maxLength={2000}
        autosize
        minRows={2}
      />
      <Checkbox
        label={t("relationship.tell")}
        checked={told}
        onChange={(event) => setTold(event.currentTarget.checked)}
      />
    </DecisionForm>
  );
}
