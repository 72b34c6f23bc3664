import { currentUser } from "@kontor/api/session";
import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { mailsSearch } from "@/features/mails/mails.search";
import { plannedSearch } from "@/features/mails/planned.search";
import { offersSearch } from "@/features/offers/offers.search";
import { remindersSearch } from "@/features/reminders/reminders.search";
import { settingsSearch } from "@/features/settings/settings.search";
import { sitesSearch } from "@/features/sites/sites.search";
import { inside } from "./frame";

const settings = createRoute({
  getParentRoute: () => inside,
  path: "/settings",
  component: lazyRouteComponent(() => import("@/features/settings/settings-layout"), "SettingsLayout"),
});

const settingsAreas = [
  createRoute({
    getParentRoute: () => settings,
    path: "/",
    beforeLoad: () => {
      const mayRead = currentUser()?.rights.includes("settings:read");
      throw redirect({ to: mayRead ? "/settings/reseller" : "/settings/team" });
    },
  }),
  createRoute({
    getParentRoute: () => settings,
    path: "/reseller",
    component: lazyRouteComponent(() => import("@/features/settings/reseller-page"), "ResellerPage"),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: "/services",
    validateSearch: offersSearch,
    component: lazyRouteComponent(() => import("@/features/offers/offers-page"), "OffersPage"),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: "/price-guard",
    component: lazyRouteComponent(() => import("@/features/settings/price-guard-page"), "PriceGuardPage"),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: "/exchange-rates",
    validateSearch: settingsSearch,
    component: lazyRouteComponent(
      () => import("@/features/settings/exchange-rates-page"),
      "ExchangeRatesPage",
    ),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: "/exchange-rates/import",
    component: lazyRouteComponent(() => import("@/features/settings/rate-import-page"), "RateImportPage"),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: "/team",
    validateSearch: settingsSearch,
    component: lazyRouteComponent(() => import("@/features/settings/team-page"), "TeamPage"),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: "/api-keys",
    validateSearch: settingsSearch,
    component: lazyRouteComponent(() => import("@/features/settings/api-keys-page"), "ApiKeysPage"),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: "/mails",
    validateSearch: mailsSearch,
    component: lazyRouteComponent(() => import("@/features/mails/mail-list-page"), "MailListPage"),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: "/mails/planned",
    validateSearch: plannedSearch,
    component: lazyRouteComponent(() => import("@/features/mails/planned-list-page"), "PlannedListPage"),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: "/reminders",
    validateSearch: remindersSearch,
    component: lazyRouteComponent(() => import("@/features/reminders/reminder-page"), "ReminderPage"),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: "/mails/templates",
    component: lazyRouteComponent(() => import("@/features/mails/template-list-page"), "TemplateListPage"),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: "/sites",
    validateSearch: sitesSearch,
    component: lazyRouteComponent(() => import("@/features/sites/site-list-page"), "SiteListPage"),
  }),
  createRoute({
    getParentRoute: () => settings,
    path: "/portal",
    component: lazyRouteComponent(
      () => import("@/features/portal-settings/portal-settings-page"),
      "PortalSettingsPage",
    ),
  }),
] as const;

export const settingsRoutes = [settings.addChildren(settingsAreas)] as const;
