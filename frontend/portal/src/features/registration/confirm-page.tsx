import { toProblem } from "@kontor/api/problem";
import { LinkButton } from "@kontor/kit/link-button";
import { usePageTitle } from "@kontor/kit/page-title";
import { useTranslation } from "@kontor/ui/use-translation";
import { Stack, Text } from "@mantine/core";
import { useState } from "react";
import { Gate } from "@/shared/gate";
import { NewPassword } from "@/shared/new-password";
import { usePortal } from "@/shared/portal";
import { useLinkToken } from "@/shared/use-link-token";
import { confirmRegistration } from "./registration.queries";

function LinkOver({ used }: { used: boolean }) {
  const { t } = useTranslation();
  return (
    <Gate title={t("confirm.overTitle")}>
      <Stack gap="md" role="alert">
        <Text>{t(used ? "confirm.used" : "confirm.expired")}</Text>
        <LinkButton to="/sign-in" size="md">
          {t("signIn.title")}
        </LinkButton>
      </Stack>
    </Gate>
  );
}

/** The applicant came by the link of the mail: the address is proved, a password makes the login. */
export function ConfirmPage() {
  const { t } = useTranslation();
  const { name } = usePortal();
  const token = useLinkToken();
  const [over, setOver] = useState<"used" | "expired" | undefined>(token === "" ? "expired" : undefined);
  const [statusToken, setStatusToken] = useState<string>();
  usePageTitle(t("confirm.title"));
  if (over) return <LinkOver used={over === "used"} />;
  if (statusToken !== undefined) {
    return (
      <Gate title={t("confirm.doneTitle")}>
        <Stack gap="md" role="status">
          <Text>{t("confirm.done", { name })}</Text>
          <LinkButton to="/status" hash={statusToken} size="md">
            {t("confirm.status")}
          </LinkButton>
        </Stack>
      </Gate>
    );
  }
  const failed = (error: unknown) => {
    const { status, code } = toProblem(error);
    const ended = status === 410 || status === 404;
    if (ended) setOver(code === "link-used" ? "used" : "expired");
    return ended;
  };
  const send = (password: string) =>
    confirmRegistration(token, password).then((confirmed) => setStatusToken(confirmed.statusToken));
  return (
    <Gate title={t("confirm.title")} lead={t("confirm.lead", { name })}>
      <NewPassword submitLabel={t("confirm.submit")} onSend={send} onFailed={failed} />
    </Gate>
  );
}
