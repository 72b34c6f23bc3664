import { Refusal } from "@kontor/kit/failure";
import { useNotices } from "@kontor/kit/use-notices";
import { Stack } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { DecisionButtons, MessageField, ReasonField } from "./decision-fields";
import { type Request, useReject } from "./requests.queries";

type Props = { request: Request; onClose: () => void; onDone: () => void };

export function RejectForm({ request, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const notices = useNotices();
  const reject = useReject();
  const [reason, setReason] = useState("");
  const [message, setMessage] = useState("");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const rejection = { reason: reason.trim(), message: message.trim() || null };
    // awaited, because this form goes away with the request it is about
    const decided = await reject.mutateAsync({ id: request.id, rejection }).catch(() => undefined);
    if (!decided) return;
    notices.done(t("requests.rejected", { name: request.customerName }));
    onDone();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        {reject.isError && <Refusal error={reject.error} />}
        <ReasonField value={reason} onChange={setReason} focus />
        <MessageField value={message} onChange={setMessage} />
        <DecisionButtons
          label={t("requests.reject")}
          busy={reject.isPending}
          disabled={reason.trim() === ""}
          onClose={onClose}
        />
      </Stack>
    </form>
  );
}
