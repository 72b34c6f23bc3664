import { currentUser } from "@kontor/api/session";
import { pagesOf } from "@kontor/kit/pages";
import { dialogSearch } from "@kontor/kit/search-params";
import { createRoute, redirect } from "@tanstack/react-router";
import Settings from "lucide-react/icons/settings";
import { mailsSearch } from "@/features/mails/mails.search";
import { plannedSearch } from "@/features/mails/planned.search";
import { inside } from "./frame";

const settings = pagesOf(inside)(
  "/settings",
  () => import("@/features/settings/settings-layout"),
  "SettingsLayout",
  {
    place: {
      label: "nav.settings",
      icon: Settings,
      rights: ["settings:read", "mails:read", "reminders:read", "users:read", "api-keys:read", "sites:read"],
      guide: "settings",
    },
  },
);

const home = createRoute({
  getParentRoute: () => settings,
  path: "/",
  beforeLoad: () => {
    const mayRead = currentUser()?.rights.includes("settings:read");
    throw redirect({ to: mayRead ? "/settings/reseller" : "/settings/team" });
  },
});

const page = pagesOf(settings);

const areas = [
  page("/reseller", () => import("@/features/settings/reseller-page"), "ResellerPage", {
    area: { label: "settings.reseller", rights: ["settings:read"] },
    guide: "settings",
  }),
  page("/services", () => import("@/features/offers/offers-page"), "OffersPage", {
    search: dialogSearch,
    area: { label: "offers.title", rights: ["relationships:read"] },
    guide: "offers",
  }),
  page("/portal", () => import("@/features/portal-settings/portal-settings-page"), "PortalSettingsPage", {
    area: { label: "portal.title", rights: ["settings:read"] },
    guide: "portal",
  }),
  page("/price-guard", () => import("@/features/settings/price-guard-page"), "PriceGuardPage", {
    area: { label: "guard.title", rights: ["settings:read"] },
    guide: "guard",
  }),
  page("/exchange-rates", () => import("@/features/settings/exchange-rates-page"), "ExchangeRatesPage", {
    search: dialogSearch,
    area: { label: "rates.title", rights: ["costs:read"] },
    guide: "rates",
  }),
  page("/exchange-rates/import", () => import("@/features/settings/rate-import-page"), "RateImportPage", {
    guide: "import",
  }),
  page("/imports", () => import("@/features/imports/imports-page"), "ImportsPage", {
    search: dialogSearch,
    area: { label: "imports.title", rights: ["customers:import"] },
    guide: "imports",
  }),
  page(
    "/deleted-customers",
    () => import("@/features/customer-life/deleted-customers-page"),
    "DeletedCustomersPage",
    {
      search: dialogSearch,
      area: { label: "life.title", rights: ["customers:delete"] },
      guide: "deletedCustomers",
    },
  ),
  page("/mails", () => import("@/features/mails/mail-list-page"), "MailListPage", {
    search: mailsSearch,
    area: { label: "mails.title", rights: ["mails:read"] },
    guide: "mails",
  }),
  page("/mails/planned", () => import("@/features/mails/planned-list-page"), "PlannedListPage", {
    search: plannedSearch,
    guide: "plannedMails",
  }),
  page("/mails/templates", () => import("@/features/mails/template-list-page"), "TemplateListPage", {
    guide: "mailTemplates",
  }),
  page("/reminders", () => import("@/features/reminders/reminder-page"), "ReminderPage", {
    search: dialogSearch,
    area: { label: "reminders.title", rights: ["reminders:read"] },
    guide: "reminders",
  }),
  page("/sites", () => import("@/features/sites/site-list-page"), "SiteListPage", {
    search: dialogSearch,
    area: { label: "sites.title", rights: ["sites:read"] },
    guide: "sites",
  }),
  page("/limits", () => import("@/features/settings/limits-page"), "LimitsPage", {
    area: { label: "limits.title", rights: ["settings:read"] },
    guide: "limits",
  }),
  page("/team", () => import("@/features/settings/team-page"), "TeamPage", {
    search: dialogSearch,
    area: { label: "settings.team", rights: ["users:read"] },
    begin: { label: "team.new", rights: ["users:write"], dialog: "new" },
    guide: "team",
  }),
  page("/api-keys", () => import("@/features/settings/api-keys-page"), "ApiKeysPage", {
    search: dialogSearch,
    area: { label: "settings.apiKeys", rights: ["api-keys:read"] },
    begin: { label: "apiKeys.new", rights: ["api-keys:write"], dialog: "new" },
    guide: "apiKeys",
  }),
] as const;

export const settingsRoutes = [settings.addChildren([home, ...areas])] as const;
