import { Refusal } from "@kontor/kit/refusal";
import { useTranslation } from "@kontor/ui/use-translation";
import type { UseMutationResult } from "@tanstack/react-query";
import { useState } from "react";
import { DecisionForm } from "@/domain/request/decision-form";
import { MessageField, ReasonField } from "./decision-fields";

type Rejection = { reason: string; message: string | null };

type Props = {
  state: Pick<UseMutationResult<unknown, Error, never>, "isError" | "error" | "isPending">;
  onReject: (rejection: Rejection) => Promise<void>;
  onClose: () => void;
};

/** Why nothing comes of it, for the reseller, and what the customer reads about that. */
export function RejectionForm({ state, onReject, onClose }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const [message, setMessage] = useState("");
  return (
    <DecisionForm
      label={t("requests.reject")}
      busy={state.isPending}
      disabled={reason.trim() === ""}
      onDecide={() => void onReject({ reason: reason.trim(), message: message.trim() || null })}
      onClose={onClose}
    >
      {state.isError && <Refusal error={state.error} />}
      <ReasonField value={reason} onChange={setReason} focus />
      <MessageField value={message} onChange={setMessage} />
    </DecisionForm>
  );
}
