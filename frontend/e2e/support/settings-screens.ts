import { expect } from "./desk";
import { heading, type Screen } from "./screen";

const ofSite = heading(({ site }) => site.name);

/** How the desk works. */
export const SETTINGS_SCREENS: Screen[] = [
  { name: "services and catalogues", path: () => "/settings/services", ready: heading("Settings") },
  { name: "settings", path: () => "/settings/reseller", ready: heading("Settings") },
  { name: "portal settings", path: () => "/settings/portal", ready: heading("Settings") },
  { name: "price guard", path: () => "/settings/price-guard", ready: heading("Settings") },
  { name: "limits", path: () => "/settings/limits", ready: heading("Settings") },
  { name: "exchange rates", path: () => "/settings/exchange-rates", ready: heading("Settings") },
  {
    name: "import of own prices",
    path: () => "/price-changes/import",
    ready: heading("Import customers’ own prices"),
  },
  { name: "import of rates", path: () => "/settings/exchange-rates/import", ready: heading("Settings") },
  { name: "imports", path: () => "/settings/imports", ready: heading("Settings") },
  { name: "deleted customers", path: () => "/settings/deleted-customers", ready: heading("Settings") },
  { name: "mails", path: () => "/settings/mails", ready: heading("Settings") },
  { name: "mail templates", path: () => "/settings/mails/templates", ready: heading("Settings") },
  { name: "planned mails", path: () => "/settings/mails/planned", ready: heading("Settings") },
  {
    name: "decided reminders",
    path: () => "/settings/mails/planned?show=decided",
    ready: async (page, stage) => {
      await heading("Settings")(page, stage);
      await expect(page.getByRole("radio", { name: "Decided" })).toBeChecked();
    },
  },
  {
    name: "no mail planned",
    path: () => "/settings/mails/planned?q=zzzzzz",
    ready: async (page, stage) => {
      await heading("Settings")(page, stage);
      await expect(page.getByRole("heading", { name: "Nothing planned" })).toBeVisible();
    },
  },
  { name: "reminders", path: () => "/settings/reminders", ready: heading("Settings") },
  {
    name: "new reminder rule",
    path: () => "/settings/reminders?dialog=new",
    ready: async (page) => {
      await expect(page.getByRole("dialog", { name: "New rule" })).toBeVisible();
    },
  },
  {
    name: "mail template",
    path: () => "/settings/mails/templates/REQUEST_APPROVED/de",
    ready: async (page, stage) => {
      await heading("Request approved")(page, stage);
      await expect(page.getByRole("region", { name: "Preview" })).toContainText("Beispiel GmbH");
    },
  },
  { name: "sites", path: () => "/settings/sites", ready: heading("Settings") },
  {
    name: "new site",
    path: () => "/settings/sites?dialog=new",
    ready: async (page) => {
      await expect(page.getByRole("dialog", { name: "New site" })).toBeVisible();
    },
  },
  {
    name: "site with preview",
    path: ({ site }) => `/settings/sites/${site.id}`,
    ready: async (page, stage) => {
      await ofSite(page, stage);
      await expect(page.locator("kontor-register")).toBeVisible();
    },
  },
  { name: "legal texts", path: ({ site }) => `/settings/sites/${site.id}/legal-texts`, ready: ofSite },
  {
    name: "new legal text",
    path: ({ site }) => `/settings/sites/${site.id}/legal-texts?dialog=new`,
    ready: async (page) => {
      await expect(page.getByRole("dialog", { name: "New legal text" })).toBeVisible();
    },
  },
  { name: "embedding", path: ({ site }) => `/settings/sites/${site.id}/embedding`, ready: ofSite },
  { name: "registrations", path: ({ site }) => `/settings/sites/${site.id}/registrations`, ready: ofSite },
  { name: "team", path: () => "/settings/team", ready: heading("Settings") },
  {
    name: "new team member",
    path: () => "/settings/team?dialog=new",
    ready: async (page) => {
      await expect(page.getByRole("dialog", { name: "New team member" })).toBeVisible();
    },
  },
  { name: "API keys", path: () => "/settings/api-keys", ready: heading("Settings") },
  {
    name: "new API key",
    path: () => "/settings/api-keys?dialog=new",
    ready: async (page) => {
      await expect(page.getByRole("dialog", { name: "New API key" })).toBeVisible();
    },
  },
];
