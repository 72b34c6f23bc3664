import { type APIRequestContext, test as base, expect, type Page } from "@playwright/test";
import { siteFor } from "./sites";

const EMAIL = "owner@demo.example";

const HALF_A_TOKENS_LIFE = 5 * 60_000;

function demoPassword(): string {
  const password = process.env.KONTOR_DEMO_PASSWORD;
  if (!password) throw new Error("KONTOR_DEMO_PASSWORD is not set");
  return password;
}

export async function signIn(page: Page): Promise<void> {
  await page.goto("/login");
  await page.getByRole("textbox", { name: "E-mail" }).fill(EMAIL);
  await page.getByRole("textbox", { name: "Password" }).fill(demoPassword());
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Customers", level: 1 })).toBeVisible();
}

type Item = { id: string; [name: string]: unknown };

/** Prepares and looks up data over the API, the way another program would. */
export class Desk {
  private token = "";
  private openedAt = 0;
  private readonly request: APIRequestContext;

  constructor(request: APIRequestContext) {
    this.request = request;
  }

  async open(): Promise<this> {
    const answer = await this.request.post("/api/v1/auth/login", {
      data: { email: EMAIL, password: demoPassword() },
    });
    expect(answer.status(), await answer.text()).toBe(200);
    this.token = (await answer.json()).accessToken;
    this.openedAt = Date.now();
    return this;
  }

  /** All journeys together take longer than a token lives. */
  private async headers() {
    if (Date.now() - this.openedAt > HALF_A_TOKENS_LIFE) await this.open();
    return { Authorization: `Bearer ${this.token}` };
  }

  async list(path: string): Promise<Item[]> {
    const answer = await this.request.get(`/api/v1${path}`, { headers: await this.headers() });
    expect(answer.status(), await answer.text()).toBe(200);
    return (await answer.json()).items;
  }

  async read(path: string): Promise<Item> {
    const answer = await this.request.get(`/api/v1${path}`, { headers: await this.headers() });
    expect(answer.status(), await answer.text()).toBe(200);
    return answer.json();
  }

  /** Something that happens to what is there already. */
  async act(path: string, data: object): Promise<void> {
    const answer = await this.request.post(`/api/v1${path}`, { headers: await this.headers(), data });
    expect(answer.status(), await answer.text()).toBeLessThan(300);
  }

  async create(path: string, data: object): Promise<Item> {
    const answer = await this.request.post(`/api/v1${path}`, { headers: await this.headers(), data });
    expect(answer.status(), await answer.text()).toBe(201);
    return answer.json();
  }

  /** Gives a subscription to a customer from the beginning of the year, renewed every year; its id. */
  async associate(customerId: string, subscriptionId: string): Promise<string> {
    const answer = await this.request.post("/api/v1/associations", {
      headers: await this.headers(),
      data: {
        customerId,
        subscriptionIds: [subscriptionId],
        startsOn: "2026-01-01",
        renewal: { intervalMonths: 12, mode: "AUTO_RENEW" },
      },
    });
    expect(answer.status(), await answer.text()).toBe(201);
    return (await answer.json()).items[0].id;
  }

  async put(path: string, data: object): Promise<Item> {
    const answer = await this.request.put(`/api/v1${path}`, { headers: await this.headers(), data });
    expect(answer.status(), await answer.text()).toBe(200);
    return answer.json();
  }
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
