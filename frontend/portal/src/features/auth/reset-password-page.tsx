import { toProblem } from "@kontor/api/problem";
import { LinkButton } from "@kontor/kit/link-button";
import { usePageTitle } from "@kontor/kit/page-title";
import { useTranslation } from "@kontor/ui/use-translation";
import { Stack, Text } from "@mantine/core";
import { useState } from "react";
import { Gate } from "@/shared/gate";
import { NewPassword } from "@/shared/new-password";
import { useLinkToken } from "@/shared/use-link-token";
import { resetPassword } from "./auth.queries";

function linkIsUsedUp(error: unknown): boolean {
  const { status, errors } = toProblem(error);
  return status === 410 || status === 404 || errors.some(({ pointer }) => pointer === "/token");
}

/** The person came by the link of a mail and chooses a password: a first one or another one. */
export function ResetPasswordPage() {
  const { t } = useTranslation();
  const token = useLinkToken();
  const [step, setStep] = useState<"choose" | "done" | "over">(token === "" ? "over" : "choose");
  usePageTitle(t("reset.title"));
  if (step === "done") {
    return (
      <Gate title={t("reset.doneTitle")}>
        <Stack gap="md" role="status">
          <Text>{t("reset.done")}</Text>
          <LinkButton to="/sign-in" size="md">
            {t("signIn.title")}
          </LinkButton>
        </Stack>
      </Gate>
    );
  }
  if (step === "over") {
    return (
      <Gate title={t("reset.overTitle")}>
        <Stack gap="md" role="alert">
          <Text>{t("reset.over")}</Text>
          <LinkButton to="/forgotten-password" size="md">
            {t("reset.again")}
          </LinkButton>
        </Stack>
      </Gate>
    );
  }
  const failed = (error: unknown) => {
    const over = linkIsUsedUp(error);
    if (over) setStep("over");
    return over;
  };
  const send = (password: string) => resetPassword(token, password).then(() => setStep("done"));
  return (
    <Gate title={t("reset.title")} lead={t("reset.lead")}>
      <NewPassword submitLabel={t("reset.submit")} onSend={send} onFailed={failed} />
    </Gate>
  );
}
