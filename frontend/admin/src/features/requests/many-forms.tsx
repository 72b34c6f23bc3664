import { Refusal } from "@kontor/kit/refusal";
import { useNotices } from "@kontor/kit/use-notices";
import { useTranslation } from "@kontor/ui/use-translation";
import { Text } from "@mantine/core";
import { useState } from "react";
import { DecisionForm } from "@/domain/request/decision-form";
import { MessageField } from "./decision-fields";
import { RejectionForm } from "./rejection-form";
import { type BatchResult, useApproveMany, useRejectMany } from "./requests.queries";

type Props = { ids: string[]; onClose: () => void; onDone: () => void };

/** Says how many were decided; those that were not stay where they are. */
function useResultNotice() {
  const { t } = useTranslation();
  const notices = useNotices();
  return ({ decided, refused }: BatchResult) => {
    const words = [t("requests.decidedMany", { count: decided })];
    if (refused > 0) words.push(t("requests.refusedMany", { count: refused }));
    notices.done(words.join(" "));
  };
}

export function ApproveManyForm({ ids, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const tell = useResultNotice();
  const approve = useApproveMany();
  const [message, setMessage] = useState("");
  const decide = async () => {
    const result = await approve.mutateAsync({ ids, message: message.trim() || null }).catch(() => undefined);
    if (!result) return;
    tell(result);
    onDone();
  };
  return (
    <DecisionForm
      label={t("requests.approve")}
      busy={approve.isPending}
      asIs
      onDecide={() => void decide()}
      onClose={onClose}
    >
      {approve.isError && <Refusal error={approve.error} />}
      <Text size="sm">{t("requests.approveManyText")}</Text>
      <MessageField value={message} onChange={setMessage} />
    </DecisionForm>
  );
}

export function RejectManyForm({ ids, onClose, onDone }: Props) {
  const tell = useResultNotice();
  const reject = useRejectMany();
  return (
    <RejectionForm
      state={reject}
      onReject={async (rejection) => {
        const result = await reject.mutateAsync({ ids, ...rejection }).catch(() => undefined);
        if (!result) return;
        tell(result);
        onDone();
      }}
      onClose={onClose}
    />
  );
}
