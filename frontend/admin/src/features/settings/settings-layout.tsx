import { PageHeader } from "@kontor/ui/page-header";
import { Outlet } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Tab, Tabs } from "@/shared/frame/tabs";
import { useRights } from "@/shared/session";

const AREAS = [
  { to: "/settings/reseller", label: "settings.reseller", right: "settings:read" },
  { to: "/settings/services", label: "offers.title", right: "relationships:read" },
  { to: "/settings/portal", label: "portal.title", right: "settings:read" },
  { to: "/settings/price-guard", label: "guard.title", right: "settings:read" },
  { to: "/settings/exchange-rates", label: "rates.title", right: "costs:read" },
  { to: "/settings/mails", label: "mails.title", right: "mails:read" },
  { to: "/settings/reminders", label: "reminders.title", right: "reminders:read" },
  { to: "/settings/sites", label: "sites.title", right: "sites:read" },
  { to: "/settings/team", label: "settings.team", right: "users:read" },
  { to: "/settings/api-keys", label: "settings.apiKeys", right: "api-keys:read" },
] as const;

export function SettingsLayout() {
  const { t } = useTranslation();
  const may = useRights();
  return (
    <>
      <PageHeader title={t("nav.settings")} />
      <Tabs label={t("nav.settings")}>
        {AREAS.filter(({ right }) => may(right)).map(({ to, label }) => (
          <Tab key={to} to={to} activeOptions={{ includeSearch: false }}>
            {t(label)}
          </Tab>
        ))}
      </Tabs>
      <Outlet />
    </>
  );
}
