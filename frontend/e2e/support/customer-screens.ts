import { expect } from "./desk";
import { heading, ofCustomer, type Screen } from "./screen";

/** The start page; customers, and what they have. */
export const CUSTOMER_SCREENS: Screen[] = [
  {
    name: "start",
    path: () => "/",
    ready: async (page) => {
      await expect(page.getByRole("heading", { name: "Recent changes" })).toBeVisible();
      await expect(page.getByRole("status", { name: "Loading" })).toHaveCount(0);
    },
  },
  { name: "customers", path: () => "/customers", ready: heading("Customers") },
  { name: "no match", path: () => "/customers?q=zzzzzz", ready: heading("Customers") },
  { name: "new customer", path: () => "/customers/new", ready: heading("New customer") },
  { name: "customer import", path: () => "/customers/import", ready: heading("Import customers") },
  { name: "profile", path: ({ customer }) => `/customers/${customer.id}`, ready: ofCustomer },
  { name: "edit customer", path: ({ customer }) => `/customers/${customer.id}/edit`, ready: ofCustomer },
  {
    name: "deletion of a customer",
    path: ({ customer }) => `/customers/${customer.id}/deletion`,
    ready: async (page, stage) => {
      await ofCustomer(page, stage);
      await expect(page.getByRole("textbox", { name: "Number of the customer" })).toBeVisible();
    },
  },
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
    name: "free products",
    path: ({ mark }) => `/associations?freeQ=${mark}`,
    ready: async (page, stage) => {
      await expect(page.getByRole("link", { name: stage.subscription.identifier })).toBeVisible();
    },
  },
  {
    name: "given products",
    path: ({ mark }) => `/associations?show=given&q=${mark}`,
    ready: async (page, stage) => {
      await expect(page.getByRole("button", { name: stage.association.identifier })).toBeVisible();
    },
  },
  {
    name: "ending products",
    path: () => "/associations?show=ending&period=next",
    ready: async (page) => {
      await expect(page.getByRole("group", { name: "In which days" })).toBeVisible();
    },
  },
  {
    name: "nothing free",
    path: () => "/associations?freeQ=zzzzzz",
    ready: heading("Associations"),
  },
  {
    name: "completed renewals",
    path: () => "/associations/renewals",
    ready: heading("Completed renewals"),
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
];
