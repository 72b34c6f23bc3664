import { useNotices } from "@kontor/kit/use-notices";
import { ConfirmDialog } from "@kontor/ui/confirm-dialog";
import { useTranslation } from "@kontor/ui/use-translation";
import { useWithdraw } from "./asking";
import { type MyRequest, servicesOf } from "./overview.queries";

export function Withdrawal({ request, onClose }: { request: MyRequest; onClose: () => void }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const withdraw = useWithdraw();
  const confirm = () =>
    withdraw
      .mutateAsync(request.id)
      .then(() => notices.done(t("request.withdrawn")), notices.failed)
      .then(onClose);
  return (
    <ConfirmDialog
      opened
      title={t("request.withdrawTitle")}
      confirmLabel={t("request.withdraw")}
      busy={withdraw.isPending}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      {t("request.withdrawText", { services: servicesOf(request) })}
    </ConfirmDialog>
  );
}
