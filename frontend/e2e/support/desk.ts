import { test as base, expect, type Page } from "@playwright/test";
import { Desk, demoPassword, EMAIL, type Item } from "./api";
import { siteFor } from "./sites";

export async function signIn(page: Page): Promise<void> {
  await page.goto("/login");
  await page.getByRole("textbox", { name: "E-mail" }).fill(EMAIL);
  await page.getByRole("textbox", { name: "Password" }).fill(demoPassword());
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Start", level: 1 })).toBeVisible();
}

/** What a journey needs of its own, so that journeys neither share nor disturb data. */
export type Stage = {
  mark: string;
  customer: { id: string; name: string };
  product: { id: string; sku: string };
  customerClass: { id: string; name: string };
  /** a price change that waits for its publication */
  draft: { id: string; name: string };
  /** held upstream and given to nobody yet */
  subscription: { id: string; identifier: string };
  /** what the customer has, of another subscription */
  association: { id: string; identifier: string };
  /** a web site on whose pages visitors may register */
  site: { id: string; name: string };
};

const CHARGES = [
  { action: "REGISTER", termMonths: 12 },
  { action: "RENEW", termMonths: 12 },
  { action: "RESTORE", termMonths: 0 },
];

const AMOUNTS = ["5.00", "10.00", "50.00"];

/** Something that is held upstream, named so that a journey finds its own. */
export async function subscriptionOf(desk: Desk, identifier: string, sku: unknown): Promise<Item> {
  return desk.create("/subscriptions", {
    identifier,
    sku,
    contractedOn: "2024-03-03",
    expiresOn: "2027-03-03",
    upstreamUser: "u-77",
  });
}

async function stageOf(desk: Desk): Promise<Stage> {
  const mark = `${Date.now().toString(36)}${Math.floor(Math.random() * 1296).toString(36)}`;
  const category = await desk.create("/product-categories", { name: `Journey ${mark}` });
  const sku = `.${mark}`;
  const product = await desk.create("/products", {
    sku,
    name: `Domain ${mark}`,
    kind: "DOMAIN",
    categoryId: category.id,
    charges: CHARGES,
  });
  const name = `Class ${mark}`;
  const customerClass = await desk.create("/customer-classes", { name, description: null, currency: "USD" });
  await desk.put(`/customer-classes/${customerClass.id}/prices/${product.id}`, {
    currency: "USD",
    entries: CHARGES.map((charge, index) => ({ ...charge, amount: AMOUNTS[index] })),
  });
  const companyName = `Kontorhaus ${mark}`;
  const customer = await desk.create("/customers", {
    kind: "COMPANY",
    companyName,
    email: `info@${mark}.example`,
    language: "en",
    currency: "USD",
    classId: customerClass.id,
    billingType: "BANK_TRANSFER",
    debitStatus: "INACTIVE",
    address: { line1: "Deichstraße 1", postalCode: "20459", city: "Hamburg", country: "DE" },
  });
  const draftName = `Draft ${mark}`;
  const draft = await desk.create("/price-changes", { classId: customerClass.id, name: draftName });
  await desk.put(`/price-changes/${draft.id}/items`, {
    items: [{ sku: product.sku, action: "RENEW", termMonths: 12, amount: "10.50" }],
  });
  const siteName = `Site ${mark}`;
  const site = await siteFor(desk, siteName, `https://${mark}.example`);
  const free = await subscriptionOf(desk, `free-${mark}.example`, sku);
  const taken = await subscriptionOf(desk, `taken-${mark}.example`, sku);
  const association = await desk.associate(customer.id, taken.id);
  return {
    mark,
    subscription: { id: free.id, identifier: `free-${mark}.example` },
    association: { id: association, identifier: `taken-${mark}.example` },
    customer: { id: customer.id, name: companyName },
    product: { id: product.id, sku: `.${mark}` },
    customerClass: { id: customerClass.id, name },
    draft: { id: draft.id, name: draftName },
    site: { id: site.id, name: siteName },
  };
}

export const test = base.extend<object, { desk: Desk; stage: Stage }>({
  desk: [
    async ({ playwright }, use, workerInfo) => {
      const baseURL = workerInfo.project.use.baseURL;
      const request = await playwright.request.newContext({ baseURL });
      await use(await new Desk(request).open());
      await request.dispose();
    },
    { scope: "worker" },
  ],
  stage: [async ({ desk }, use) => use(await stageOf(desk)), { scope: "worker" }],
});

export { expect };
