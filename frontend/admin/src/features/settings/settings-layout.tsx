import { PageHeader } from "@kontor/ui/page-header";
import { useTranslation } from "@kontor/ui/use-translation";
import { Outlet } from "@tanstack/react-router";
import { Tab, Tabs } from "@/shared/frame/tabs";
import { useAreas } from "@/shared/screens";

export function SettingsLayout() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t("nav.settings")} />
      <Tabs label={t("nav.settings")}>
        {useAreas("/in/settings").map(({ to, label }) => (
          <Tab key={to} to={to} activeOptions={{ includeSearch: false }}>
            {t(label)}
          </Tab>
        ))}
      </Tabs>
      <Outlet />
    </>
  );
}
