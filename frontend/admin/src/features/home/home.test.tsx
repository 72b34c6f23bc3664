import type { Schema } from "@kontor/api/types";
import { fakeApi, page, problem } from "@kontor/kit/test/fake-api";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { owner } from "@/test/fixtures";
import { renderApp } from "@/test/render-app";

type Steps = Schema<"HomeView">["steps"];

const NAMES: Steps[number]["name"][] = ["PRODUCTS", "CLASS", "PRICES", "CUSTOMER", "SITE", "MAIL_SERVER"];

function steps(...done: Steps[number]["name"][]): Steps {
  return NAMES.map((name) => ({ name, done: done.includes(name) }));
}

const DONE = steps(...NAMES);

const home: Schema<"HomeView"> = {
  figures: ["OPEN_REQUESTS", "RENEWALS", "PRICE_FINDINGS", "REGISTRATIONS"],
  steps: DONE,
};

function figure(part: Partial<Schema<"HomeFigureView">>): Schema<"HomeFigureView"> {
  return { name: "OPEN_REQUESTS", count: 0, amounts: [], parts: [], oldest: null, courses: [], ...part };
}

const course = (value: string, currency: string | null = null) => ({
  currency,
  points: [
    { from: "2026-11-23", value: "0" },
    { from: "2026-11-30", value },
  ],
});

const full = {
  "GET /home": { body: home },
  "GET /home/figures/OPEN_REQUESTS": {
    body: figure({
      count: 12,
      parts: [{ name: "OVERDUE", count: 2 }],
      oldest: new Date(Date.now() - 73 * 3_600_000).toISOString(),
      courses: [course("5")],
    }),
  },
  "GET /home/figures/RENEWALS": {
    body: figure({
      name: "RENEWALS",
      count: 41,
      amounts: [
        { amount: "1234.50", currency: "EUR" },
        { amount: "80.00", currency: "USD" },
      ],
      parts: [{ name: "UNPRICED", count: 1 }],
      courses: [course("300.00", "EUR"), course("20.00", "USD")],
    }),
  },
  "GET /home/figures/PRICE_FINDINGS": {
    body: figure({
      name: "PRICE_FINDINGS",
      count: 21,
      parts: [
        { name: "BLOCKS", count: 1 },
        { name: "WARNS", count: 20 },
        { name: "INFORMS", count: 0 },
      ],
    }),
  },
  "GET /home/figures/REGISTRATIONS": {
    body: figure({ name: "REGISTRATIONS", count: 3, courses: [course("3")] }),
  },
  "GET /home/today": {
    body: {
      items: [
        {
          kind: "UPSTREAM_ENDS",
          total: { exact: 4, atLeast: null },
          from: "2026-11-30",
          to: "2026-12-14",
          first: [
            { id: "a-1", name: "alfki.com", about: "Alfreds Futterkiste", day: "2026-12-05", at: null },
          ],
        },
        {
          kind: "HELD_RENEWALS",
          total: { exact: 2, atLeast: null },
          from: null,
          to: null,
          first: [{ id: "a-2", name: "waits.com", about: "Berglunds", day: "2026-12-06", at: null }],
        },
      ],
    } satisfies Schema<"HomeToday">,
  },
  "GET /home/weeks": {
    body: {
      weeks: [
        { from: "2026-11-30", to: "2026-12-06", automatic: 7, asked: 2, ends: 1 },
        { from: "2026-12-07", to: "2026-12-13", automatic: 0, asked: 0, ends: 0 },
      ],
    } satisfies Schema<"OutlookView">,
  },
  "GET /home/changes": { body: { items: [] } },
};

function change(part: Partial<Schema<"HomeChange">>): Schema<"HomeChange"> {
  return {
    id: "event-1",
    at: "2026-11-30T08:00:00.000Z",
    actor: "Olivia",
    actorKind: "STAFF",
    action: "CHANGED",
    thing: "CUSTOMER",
    thingId: "customer-1",
    name: "Alfreds Futterkiste",
    of: null,
    count: 1,
    changes: [],
    names: {},
    price: null,
    ...part,
  };
}

describe("the start page", () => {
  it("shows each figure with its list, its notes and its course", async () => {
    fakeApi(full);
    renderApp("/");
    const requests = await screen.findByRole("region", { name: "Open requests" });
    expect((await within(requests).findByRole("link", { name: "12" })).getAttribute("href")).toBe(
      "/requests",
    );
    expect(within(requests).getByText("the oldest is 3 days old · 2 overdue")).toBeDefined();
    const weeks = within(requests).getByRole("table", { name: "New requests by week, last 13 weeks" });
    expect(within(weeks).getByRole("row", { name: "30 Nov 2026 5" })).toBeDefined();
    const renewals = screen.getByRole("region", { name: "Renewals, next 30 days" });
    expect(await within(renewals).findByText("€1,234.50")).toBeDefined();
    expect(within(renewals).getByText("US$80.00")).toBeDefined();
    expect(within(renewals).getByText("41 renewals at today’s prices · 1 without a price")).toBeDefined();
    expect(within(renewals).getByRole("link").getAttribute("href")).toBe(
      "/associations?outlook=RENEWS&outlookFrom=2026-11-23&outlookTo=2026-12-22&sort=renewsOn",
    );
    const findings = screen.getByRole("region", { name: "Prices to look at" });
    expect((await within(findings).findByRole("link", { name: "1 blocking" })).getAttribute("href")).toBe(
      "/price-findings?severity=BLOCK",
    );
    expect(await screen.findByRole("link", { name: "3" })).toBeDefined();
  });

  it("names what is to be done today, with the way to all and to each", async () => {
    fakeApi(full);
    renderApp("/");
    const today = await screen.findByRole("region", { name: "Today" });
    await within(today).findByText("4 subscriptions expire upstream before their associations end");
    expect(within(today).getByRole("link", { name: "Show them" }).getAttribute("href")).toBe(
      "/associations?outlook=UPSTREAM_ENDS&outlookFrom=2026-11-30&outlookTo=2026-12-14&sort=customer",
    );
    expect(within(today).getByRole("link", { name: "alfki.com" }).getAttribute("href")).toBe(
      "/associations?association=a-1",
    );
    await within(today).findByText("2 renewals wait because their customers are locked");
    expect(within(today).getByRole("link", { name: "Look at them" }).getAttribute("href")).toBe(
      "/associations?outlook=HELD&sort=customer",
    );
    expect(within(today).getByRole("link", { name: "waits.com" }).getAttribute("href")).toBe(
      "/associations?association=a-2",
    );
  });

  it("leads from a part of a bar to its associations, and shows there what they were chosen by", async () => {
    const { calls } = fakeApi({
      ...full,
      "GET /subscriptions": { body: page([]) },
      "GET /associations": { body: page([]) },
      "GET /saved-views": { body: { items: [] } },
    });
    const { user } = renderApp("/");
    await user.click(await screen.findByText("As a table"));
    await user.click(screen.getByRole("link", { name: "30 Nov 2026 – 6 Dec 2026, Have to be asked: 2" }));
    const chip = await screen.findByRole("button", { name: /^Has to be asked: 30 Nov 2026 – 6 Dec 2026/ });
    const asked = () => calls.findLast(({ path }) => path === "/associations")?.search;
    await waitFor(() => expect(asked()?.get("outlook")).toBe("ASKED"));
    expect(asked()?.get("renewsFrom")).toBe("2026-11-30");
    expect(asked()?.get("renewsTo")).toBe("2026-12-06");
    await user.click(chip);
    await waitFor(() => expect(asked()?.get("outlook")).toBeNull());
  });

  it("tells in sentences who did what", async () => {
    const price = {
      changeId: "change-1",
      title: "December",
      sku: ".net",
      charge: "REGISTER/12",
      amount: { amount: "9.00", currency: "EUR" },
      before: { amount: "12.52", currency: "EUR" },
    };
    fakeApi({
      ...full,
      "GET /home/changes": {
        body: {
          items: [
            change({ action: "PRICED", count: 4, price }),
            change({
              id: "event-2",
              changes: [
                { field: "email", before: "a@b.example", after: "c@b.example" },
                { field: "classId", before: null, after: "class-1" },
              ],
              names: { "class-1": "Dealers" },
            }),
            change({ id: "event-3", action: "IMPORTED", thingId: null, name: null, count: 3000 }),
            change({
              id: "event-4",
              action: "CREATED",
              thing: "ASSOCIATION",
              name: "alfki.com",
              of: "Bon app",
            }),
            change({ id: "event-5", actor: "", action: "DECIDED", thing: "RELATIONSHIP" }),
          ],
        },
      },
    });
    renderApp("/");
    const changes = await screen.findByRole("region", { name: "Recent changes" });
    await within(changes).findByRole("link", { name: ".net, Register, 1 year" });
    const told = within(changes)
      .getAllByRole("listitem")
      .map(({ firstChild }) => firstChild?.textContent);
    expect(told).toEqual([
      "Olivia set .net, Register, 1 year to €9.00 for Alfreds Futterkiste, was €12.52, and 3 more prices",
      "Olivia changed the customer Alfreds Futterkiste",
      "Olivia imported 3,000 customers",
      "Olivia associated alfki.com with Bon app",
      "Somebody decided about Alfreds Futterkiste",
    ]);
    expect(within(changes).getByText("E-mail: a@b.example → c@b.example")).toBeDefined();
    expect(within(changes).getByText("Class: (empty) → Dealers")).toBeDefined();
  });

  it("keeps all other parts when one of them cannot be read, and tries it again", async () => {
    let broken = true;
    fakeApi({
      ...full,
      "GET /home/figures/OPEN_REQUESTS": () =>
        broken ? { status: 500, body: problem(500, "unexpected") } : full["GET /home/figures/OPEN_REQUESTS"],
    });
    const { user } = renderApp("/");
    const requests = await screen.findByRole("region", { name: "Open requests" });
    const again = await within(requests).findByRole("button", { name: "Try again" });
    expect(await screen.findByText("€1,234.50")).toBeDefined();
    expect(await screen.findByText(/subscriptions expire upstream/)).toBeDefined();
    broken = false;
    await user.click(again);
    expect(await within(requests).findByRole("link", { name: "12" })).toBeDefined();
  });

  it("says when there is nothing", async () => {
    fakeApi({
      ...full,
      "GET /home/today": { body: { items: [] } },
      "GET /home/weeks": { body: { weeks: [] } },
    });
    renderApp("/");
    expect(await screen.findByText("Nothing waits for you.")).toBeDefined();
    expect(await screen.findByText("Nothing renews or ends in the next 13 weeks.")).toBeDefined();
    expect(await screen.findByText("Nothing has been changed yet.")).toBeDefined();
    expect(screen.queryByRole("region", { name: "First steps" })).toBeNull();
  });

  it("is a list of first steps on a new desk", async () => {
    const { calls } = fakeApi({
      ...full,
      "GET /home": { body: { ...home, steps: steps("PRODUCTS", "MAIL_SERVER") } },
    });
    renderApp("/");
    const list = await screen.findByRole("region", { name: "First steps" });
    expect(within(list).getByText("2 of 6 done")).toBeDefined();
    expect(within(list).queryByRole("link", { name: "New product" })).toBeNull();
    expect(within(list).getByRole("link", { name: "New class" }).getAttribute("href")).toBe(
      "/classes?dialog=new",
    );
    expect(within(list).queryByRole("button", { name: "Do not show here" })).toBeNull();
    expect(screen.queryByRole("region", { name: "Today" })).toBeNull();
    expect(calls.some(({ path }) => path.startsWith("/home/figures"))).toBe(false);
  });

  it("shows the steps that are left until they are done or hidden", async () => {
    fakeApi({
      ...full,
      "GET /home": {
        body: { ...home, steps: steps("PRODUCTS", "CLASS", "PRICES", "CUSTOMER", "MAIL_SERVER") },
      },
    });
    const { user } = renderApp("/");
    const list = await screen.findByRole("region", { name: "First steps" });
    expect(await screen.findByRole("region", { name: "Today" })).toBeDefined();
    await user.click(within(list).getByRole("button", { name: "Do not show here" }));
    expect(screen.queryByRole("region", { name: "First steps" })).toBeNull();
  });

  it("asks for nothing that the person may not see", async () => {
    const user = { ...owner, rights: ["customers:read", "mails:read"] };
    const { calls } = fakeApi({
      ...full,
      "POST /auth/refresh": { body: { accessToken: "t", expiresInSeconds: 600, user } },
      "GET /home": { body: { figures: [], steps: [] } },
    });
    renderApp("/");
    expect(await screen.findByRole("region", { name: "Today" })).toBeDefined();
    expect(screen.queryByRole("heading", { name: "Renewals and ends by week" })).toBeNull();
    expect(calls.some(({ path }) => path === "/home/weeks")).toBe(false);
  });
});
