import { refresh } from "@kontor/api/session";
import { Dialog } from "@kontor/ui/dialog";
import { useTranslation } from "@kontor/ui/use-translation";
import { useState } from "react";
import { useCurrentUser } from "@/shared/session";
import { RecoveryCodes } from "./recovery-codes";
import { RemoveSecondFactor } from "./remove-second-factor";
import { SetUpSecondFactor } from "./set-up-second-factor";

/** The authenticator app of whoever is signed in: set it up, or take it off. */
export function SecondFactorDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const user = useCurrentUser();
  const [codes, setCodes] = useState<string[]>();
  const close = () => {
    // the person as the server knows it now
    void refresh();
    onClose();
  };
  return (
    <Dialog opened title={t("secondFactor.title")} onClose={close} size="md">
      {codes && <RecoveryCodes codes={codes} onDone={close} />}
      {!codes && user?.secondFactor && <RemoveSecondFactor onDone={close} />}
      {!codes && user && !user.secondFactor && <SetUpSecondFactor onConfirmed={setCodes} />}
    </Dialog>
  );
}
