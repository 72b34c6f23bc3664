import { useNotices } from "@kontor/kit/use-notices";
import { useTranslation } from "@kontor/ui/use-translation";
import { RejectionForm } from "./rejection-form";
import { type Request, useReject } from "./requests.queries";

type Props = { request: Request; onClose: () => void; onDone: () => void };

export function RejectForm({ request, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const notices = useNotices();
  const reject = useReject();
  return (
    <RejectionForm
      state={reject}
      onReject={async (rejection) => {
        // awaited, because this form goes away with the request it is about
        const decided = await reject.mutateAsync({ id: request.id, rejection }).catch(() => undefined);
        if (!decided) return;
        notices.done(t("requests.rejected", { name: request.customerName }));
        onDone();
      }}
      onClose={onClose}
    />
  );
}
