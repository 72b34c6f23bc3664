import { usePageTitle } from "@kontor/kit/page-title";
import { PageHeader } from "@kontor/ui/page-header";
import { useTranslation } from "@kontor/ui/use-translation";
import { useMe } from "@/shared/session";
import { PasswordPanel } from "./password-panel";
import { SecondFactorPanel } from "./second-factor-panel";
import { SessionsPanel } from "./sessions-panel";

/** How the person signs in and where. */
export function SecurityPage() {
  const { t } = useTranslation();
  const { person } = useMe();
  usePageTitle(t("nav.security"));
  return (
    <>
      <PageHeader title={t("security.title")} lead={t("security.lead", { email: person.email })} />
      <PasswordPanel />
      <SecondFactorPanel />
      <SessionsPanel />
    </>
  );
}
