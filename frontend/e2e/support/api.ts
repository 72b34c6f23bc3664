import { type APIRequestContext, expect } from "@playwright/test";

export const EMAIL = "owner@demo.example";

const HALF_A_TOKENS_LIFE = 5 * 60_000;

export function demoPassword(): string {
  const password = process.env.KONTOR_DEMO_PASSWORD;
  if (!password) throw new Error("KONTOR_DEMO_PASSWORD is not set");
  return password;
}

export type Item = { id: string; [name: string]: unknown };

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
    // what is changed as a whole is changed in the version that is stored
    const stored = await this.request.get(`/api/v1${path}`, { headers: await this.headers() });
    const { etag } = stored.headers();
    const headers = { ...(await this.headers()), ...(etag && { "If-Match": etag }) };
    const answer = await this.request.put(`/api/v1${path}`, { headers, data });
    expect(answer.status(), await answer.text()).toBe(200);
    return answer.json();
  }
}
