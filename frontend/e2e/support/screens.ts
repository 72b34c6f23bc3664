import type { Page } from "@playwright/test";
import { expect, type Stage } from "./desk";

export type Screen = {
  name: string;
  path: (stage: Stage) => string;
  ready: (page: Page, stage: Stage) => Promise<void>;
};

function heading(name: string | ((stage: Stage) => string)): Screen["ready"] {
  return async (page, stage) => {
    const text = typeof name === "string" ? name : name(stage);
    await expect(page.getByRole("heading", { name: text, level: 1 })).toBeVisible();
    await expect(page.getByRole("status", { name: "Loading" })).toHaveCount(0);
  };
}

const ofCustomer = heading(({ customer }) => customer.name);
const ofSite = heading(({ site }) => site.name);
const ofClass = heading(({ customerClass }) => customerClass.name);

async function inMatrix(page: Page): Promise<void> {
  await expect(page.getByRole("gridcell").first()).toBeVisible();
}

/** Every screen that a signed-in person can open. */
export const SCREENS: Screen[] = [
  { name: "customers", path: () => "/customers", ready: heading("Customers") },
  { name: "no match", path: () => "/customers?q=zzzzzz", ready: heading("Customers") },
  { name: "new customer", path: () => "/customers/new", ready: heading("New customer") },
  { name: "customer import", path: () => "/customers/import", ready: heading("Import customers") },
  { name: "profile", path: ({ customer }) => `/customers/${customer.id}`, ready: ofCustomer },
  { name: "edit customer", path: ({ customer }) => `/customers/${customer.id}/edit`, ready: ofCustomer },
  { name: "customer prices", path: ({ customer }) => `/customers/${customer.id}/prices`, ready: ofCustomer },
  {
    name: "own prices",
    path: ({ customer, product }) => `/customers/${customer.id}/prices?product=${product.id}`,
    ready: async (page) => {
      await expect(page.getByRole("button", { name: "Copy complete set from class" })).toBeVisible();
    },
  },
  {
    name: "customer adjustments",
    path: ({ customer }) => `/customers/${customer.id}/discounts`,
    ready: ofCustomer,
  },
  { name: "history", path: ({ customer }) => `/customers/${customer.id}/history`, ready: ofCustomer },
  {
    name: "mails of a customer",
    path: ({ customer }) => `/customers/${customer.id}/mails`,
    ready: ofCustomer,
  },
  { name: "logins", path: ({ customer }) => `/customers/${customer.id}/logins`, ready: ofCustomer },
  {
    name: "new login",
    path: ({ customer }) => `/customers/${customer.id}/logins?dialog=new`,
    ready: async (page) => {
      await expect(page.getByRole("dialog", { name: "Invite a person" })).toBeVisible();
    },
  },
  {
    name: "associations",
    path: ({ mark }) => `/associations?freeQ=${mark}&q=${mark}`,
    ready: async (page, stage) => {
      await expect(page.getByRole("link", { name: stage.subscription.identifier })).toBeVisible();
      await expect(page.getByRole("button", { name: stage.association.identifier })).toBeVisible();
    },
  },
  {
    name: "nothing associated",
    path: () => "/associations?freeQ=zzzzzz&q=zzzzzz",
    ready: heading("Associations"),
  },
  {
    name: "association",
    path: ({ association }) => `/associations?association=${association.id}`,
    ready: async (page) => {
      await expect(page.getByRole("heading", { name: "Why this renewal price?" })).toBeVisible();
    },
  },
  {
    name: "assign a package",
    path: ({ customer }) => `/associations?dialog=package&customer=${customer.id}`,
    ready: async (page) => {
      await expect(page.getByRole("dialog", { name: "Assign a package" })).toBeVisible();
    },
  },
  {
    name: "associate a subscription",
    path: ({ subscription }) => `/subscriptions/${subscription.id}?dialog=associate`,
    ready: async (page) => {
      await expect(page.getByRole("dialog", { name: "Associate" })).toBeVisible();
    },
  },
  {
    name: "subscription",
    path: ({ subscription }) => `/subscriptions/${subscription.id}`,
    ready: heading(({ subscription }) => subscription.identifier),
  },
  {
    name: "edit subscription",
    path: ({ subscription }) => `/subscriptions/${subscription.id}/edit`,
    ready: heading(({ subscription }) => `Edit ${subscription.identifier}`),
  },
  { name: "new subscription", path: () => "/subscriptions/new", ready: heading("New subscription") },
  {
    name: "import of subscriptions",
    path: () => "/subscriptions/import",
    ready: heading("Import subscriptions"),
  },
  {
    name: "products of a customer",
    path: ({ customer }) => `/customers/${customer.id}/products`,
    ready: ofCustomer,
  },
  {
    name: "domains of a customer",
    path: ({ customer }) => `/customers/${customer.id}/domains`,
    ready: async (page, stage) => {
      await ofCustomer(page, stage);
      await expect(page.getByRole("switch", { name: /^Manage own contacts/ })).toBeVisible();
    },
  },
  {
    name: "registered by a customer",
    path: ({ customer }) => `/customers/${customer.id}/registered`,
    ready: ofCustomer,
  },
  {
    name: "customers who own a product",
    path: ({ product }) => `/products/${product.id}/owners`,
    ready: heading(({ product }) => product.sku),
  },
  {
    name: "services of a customer",
    path: ({ customer }) => `/customers/${customer.id}/services`,
    ready: ofCustomer,
  },
  {
    name: "requests",
    path: () => "/requests",
    ready: async (page) => {
      await expect(page.getByRole("heading", { name: "What an approval will do" })).toBeVisible();
    },
  },
  { name: "released customers", path: () => "/requests?view=ACTIVE", ready: heading("Requests") },
  { name: "services and catalogues", path: () => "/settings/services", ready: heading("Settings") },
  { name: "classes", path: () => "/classes", ready: heading("Classes & prices") },
  {
    name: "new class",
    path: () => "/classes?dialog=new",
    ready: async (page) => {
      await expect(page.getByRole("dialog", { name: "New class" })).toBeVisible();
    },
  },
  { name: "class prices", path: ({ customerClass }) => `/classes/${customerClass.id}`, ready: ofClass },
  {
    name: "class adjustments",
    path: ({ customerClass }) => `/classes/${customerClass.id}/discounts`,
    ready: ofClass,
  },
  { name: "products", path: () => "/products", ready: heading("Products") },
  {
    name: "product",
    path: ({ product }) => `/products/${product.id}`,
    ready: heading(({ product }) => product.sku),
  },
  { name: "new product", path: () => "/products/new", ready: heading("New product") },
  {
    name: "categories",
    path: () => "/products?dialog=categories",
    ready: async (page) => {
      await expect(page.getByRole("textbox", { name: "New category" })).toBeVisible();
    },
  },
  {
    name: "copy class",
    path: ({ customerClass }) => `/classes/${customerClass.id}?dialog=copy`,
    ready: async (page) => {
      await expect(page.getByRole("dialog", { name: /^Copy class/ })).toBeVisible();
    },
  },
  {
    name: "class matrix",
    path: ({ customerClass, mark }) => `/price-matrix/class/${customerClass.id}?q=${mark}`,
    ready: inMatrix,
  },
  {
    name: "customer matrix",
    path: ({ customer, mark }) => `/price-matrix/customer/${customer.id}?q=${mark}`,
    ready: inMatrix,
  },
  {
    name: "matrix of a draft",
    path: ({ customerClass, draft }) =>
      `/price-matrix/class/${customerClass.id}?change=${draft.id}&show=changed`,
    ready: inMatrix,
  },
  {
    name: "change many prices",
    path: ({ customerClass }) => `/price-matrix/class/${customerClass.id}?dialog=edit`,
    ready: async (page) => {
      await expect(page.getByRole("dialog", { name: "Change many prices" })).toBeVisible();
    },
  },
  { name: "price changes", path: () => "/price-changes", ready: heading("Price changes") },
  {
    name: "draft under review",
    path: ({ draft }) => `/price-changes/${draft.id}`,
    ready: async (page, stage) => {
      await heading(({ draft }) => draft.name)(page, stage);
      await expect(page.getByRole("button", { name: "Publish" })).toBeVisible();
    },
  },
  {
    name: "import into a draft",
    path: ({ draft }) => `/price-changes/${draft.id}/import`,
    ready: heading(({ draft }) => `Import into ${draft.name}`),
  },
  { name: "prices to look at", path: () => "/price-findings", ready: heading("Prices to look at") },
  {
    name: "compared days",
    path: ({ customer }) => `/customers/${customer.id}/price-differences?from=2026-01-01&to=2026-02-01`,
    ready: ofCustomer,
  },
  { name: "price lists", path: () => "/price-lists", ready: heading("Price lists") },
  { name: "settings", path: () => "/settings/reseller", ready: heading("Settings") },
  { name: "portal settings", path: () => "/settings/portal", ready: heading("Settings") },
  { name: "price guard", path: () => "/settings/price-guard", ready: heading("Settings") },
  { name: "exchange rates", path: () => "/settings/exchange-rates", ready: heading("Settings") },
  {
    name: "import of own prices",
    path: () => "/price-changes/import",
    ready: heading("Import customers’ own prices"),
  },
  { name: "import of rates", path: () => "/settings/exchange-rates/import", ready: heading("Settings") },
  { name: "mails", path: () => "/settings/mails", ready: heading("Settings") },
  { name: "mail templates", path: () => "/settings/mails/templates", ready: heading("Settings") },
  { name: "planned mails", path: () => "/settings/mails/planned", ready: heading("Settings") },
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
    path: () => "/settings/reminders?new=true",
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
  { name: "API keys", path: () => "/settings/api-keys", ready: heading("Settings") },
  {
    name: "new API key",
    path: () => "/settings/api-keys?dialog=new",
    ready: async (page) => {
      await expect(page.getByRole("dialog", { name: "New API key" })).toBeVisible();
    },
  },
];

/** Opens a screen and waits until nothing moves any more. */
export async function visit(page: Page, screen: Screen, stage: Stage): Promise<void> {
  await page.goto(screen.path(stage));
  await screen.ready(page, stage);
  await page.waitForLoadState("networkidle");
  await expect(page.locator("[data-transition-status='entering']")).toHaveCount(0);
}
