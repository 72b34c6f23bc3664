import { useNotices } from "@kontor/kit/use-notices";
import { useTranslation } from "@kontor/ui/use-translation";
import { removeTotp } from "./auth.queries";
import { PasswordProof } from "./password-proof";

export function RemoveSecondFactor({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const notices = useNotices();
  const remove = async (password: string) => {
    await removeTotp(password);
    notices.done(t("secondFactor.removed"));
    onDone();
  };
  return (
    <PasswordProof
      lead={t("secondFactor.on")}
      action={t("secondFactor.remove")}
      color="red"
      onProof={remove}
    />
  );
}
