import type { Page } from "@playwright/test";
import { expect } from "./desk";
import { heading, ofCustomer, type Screen } from "./screen";

const ofClass = heading(({ customerClass }) => customerClass.name);

async function inMatrix(page: Page): Promise<void> {
  await expect(page.getByRole("gridcell").first()).toBeVisible();
}

/** Products, classes and prices. */
export const PRICE_SCREENS: Screen[] = [
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
    path: ({ customerClass, mark }) => `/classes/${customerClass.id}?q=${mark}`,
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
  {
    name: "copy from the list",
    path: ({ customerClass }) => `/classes/${customerClass.id}?tool=copy`,
    ready: async (page) => {
      await expect(page.getByRole("dialog", { name: "Copy prices from the standard list" })).toBeVisible();
    },
  },
  {
    name: "paste prices",
    path: ({ customer }) => `/price-matrix/customer/${customer.id}?tool=paste`,
    ready: async (page) => {
      await expect(page.getByRole("dialog", { name: "Paste prices" })).toBeVisible();
    },
  },
  { name: "compared classes", path: () => "/classes/compare", ready: heading("Compare classes") },
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
  { name: "prices to review", path: () => "/price-findings", ready: heading("Prices to review") },
  {
    name: "accepted findings",
    path: () => "/price-findings?state=ACCEPTED",
    ready: heading("Prices to review"),
  },
  {
    name: "compared days",
    path: ({ customer }) => `/customers/${customer.id}/price-differences?from=2026-01-01&to=2026-02-01`,
    ready: ofCustomer,
  },
  { name: "price lists", path: () => "/price-lists", ready: heading("Price lists") },
];
