import { LinkButton } from "@kontor/kit/link-button";
import { usePageTitle } from "@kontor/kit/page-title";
import { useTranslation } from "@kontor/ui/use-translation";
import { Stack, Text } from "@mantine/core";
import { useRouterState } from "@tanstack/react-router";
import { Gate } from "@/shared/gate";
import { usePortal } from "@/shared/portal";

/** For people whom the reseller does not let in: no more, for the time being, or not yet. */
export function AccessEndedPage() {
  const { t } = useTranslation();
  const { name } = usePortal();
  const ended = useRouterState({ select: ({ location }) => location.state.ended });
  const title = t(ended?.rejected ? "ended.rejectedTitle" : "ended.title");
  usePageTitle(title);
  return (
    <Gate title={title}>
      <Stack gap="md">
        <Text>{t(ended?.rejected ? "ended.rejected" : "ended.text", { name })}</Text>
        {ended?.message && <Text>{t("ended.message", { name, message: ended.message })}</Text>}
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
