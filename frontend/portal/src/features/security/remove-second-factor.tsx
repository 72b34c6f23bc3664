import { useNotices } from "@kontor/kit/use-notices";
import { Dialog } from "@kontor/ui/dialog";
import { useTranslation } from "@kontor/ui/use-translation";
import { PasswordProof } from "./password-proof";
import { useRemoveSecondFactor } from "./security.queries";

/** Only who knows the password may do without the second factor. */
export function RemoveSecondFactor({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const removal = useRemoveSecondFactor();
  const remove = async (password: string) => {
    await removal.mutateAsync(password);
    notices.done(t("totp.removed"));
    onClose();
  };
  return (
    <Dialog opened title={t("totp.remove")} onClose={onClose} size="md">
      <PasswordProof lead={t("totp.removeText")} action={t("totp.remove")} color="red" onProof={remove} />
    </Dialog>
  );
}
