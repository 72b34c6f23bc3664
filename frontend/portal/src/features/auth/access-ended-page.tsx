import { LinkButton } from "@kontor/kit/link-button";
import { usePageTitle } from "@kontor/kit/page-title";
import { useTranslation } from "@kontor/ui/use-translation";
import { Stack, Text } from "@mantine/core";
import { Gate } from "@/shared/gate";
import { usePortal } from "@/shared/portal";

/** For people who had access: the reseller has ended or paused it. */
export function AccessEndedPage() {
  const { t } = useTranslation();
  const { name } = usePortal();
  usePageTitle(t("ended.title"));
  return (
    <Gate title={t("ended.title")}>
      <Stack gap="md">
        <Text>{t("ended.text", { name })}</Text>
        <Text c="var(--k-muted)" size="sm">
          {t("ended.next", { name })}
        </Text>
        <LinkButton to="/sign-in" variant="default">
          {t("ended.retry")}
        </LinkButton>
      </Stack>
    </Gate>
  );
}
