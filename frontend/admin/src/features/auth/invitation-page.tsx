import { usePageTitle } from "@kontor/kit/page-title";
import { useTranslation } from "@kontor/ui/use-translation";
import { Text } from "@mantine/core";
import { Gate } from "@/shared/gate";
import { PasswordByLink, useToken } from "./reset-password-page";

/** Where the link of an invitation leads. */
export function InvitationPage() {
  const { t } = useTranslation();
  const token = useToken("/invitation");
  usePageTitle(t("invitation.title"));
  return (
    <Gate title={t("invitation.title")} lead={token ? t("invitation.lead") : t("reset.noToken")}>
      {token && <PasswordByLink token={token} saved={t("invitation.done")} />}
      <Text size="sm" mt="md" c="var(--k-muted)">
        {t("invitation.again")}
      </Text>
    </Gate>
  );
}
