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
const ofClass = heading(({ customerClass }) => customerClass.name);

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
  { name: "price lists", path: () => "/price-lists", ready: heading("Price lists") },
  { name: "settings", path: () => "/settings/reseller", ready: heading("Settings") },
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
