import type { Schema } from "@kontor/api/types";
import { fakeApi, problem } from "@kontor/kit/test/fake-api";
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { customer, owner, price, product } from "@/test/fixtures";
import { matrixCell, matrixRow } from "@/test/pricing";
import { renderApp } from "@/test/render-app";

const sheet = {
  currency: "USD",
  on: "2026-02-01",
  items: [
    {
      productId: "product-1",
      sku: ".com",
      name: ".com",
      categoryId: "category-1",
      overridden: false,
      prices: [price({ action: "REGISTER" }), price()],
    },
  ],
  nextCursor: null,
  total: { exact: 1 },
};

const set = {
  productId: "product-1",
  sku: ".com",
  name: ".com",
  currency: "USD",
  entries: [],
  inherited: [
    { action: "REGISTER", termMonths: 12, minQuantity: 1, amount: "5.00", source: "CLASS" },
    { action: "RENEW", termMonths: 12, minQuantity: 1, amount: "10.00", source: "CLASS" },
  ],
  version: 0,
};

function step(part: Partial<Schema<"ExplanationStep">>): Schema<"ExplanationStep"> {
  return {
    level: "CLASS_LIST",
    outcome: "WON",
    reason: "MOST_SPECIFIC",
    listId: null,
    listName: null,
    entryId: null,
    adjustmentId: null,
    amount: null,
    percent: null,
    factor: null,
    minQuantity: null,
    validFrom: null,
    validUntil: null,
    recordedAt: null,
    recordedBy: null,
    result: null,
    ...part,
  };
}

const page = {
  "GET /customers/customer-1": { body: customer() },
  "GET /customers/customer-1/prices": { body: sheet },
  "GET /customers/customer-1/price-overrides/product-1": { body: set },
  "GET /products/product-1": { body: product },
};

// the grid draws the rows that fit, and a test page has no height of its own
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(700);
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(1200);
});

describe("the prices of a customer", () => {
  it("tells why a price is what it is", async () => {
    const steps = [
      step({ level: "CUSTOMER_LIST", outcome: "ABSENT", reason: "NO_ENTRY" }),
      step({ level: "CLASS_LIST", listName: "Class A", amount: "10.00", recordedBy: "Ada" }),
    ];
    const { calls } = fakeApi({
      ...page,
      "POST /prices/resolve": { body: { currency: "USD", prices: [price({ explanation: { steps } })] } },
    });
    const { user } = renderApp("/customers/customer-1/prices?on=2026-02-01");
    await user.click(await screen.findByRole("button", { name: ".com, Renew, 1 year: 10.00 Class" }));
    const why = await screen.findByRole("dialog", { name: "Why this price?" });
    expect(await within(why).findByText("Price of the class")).toBeDefined();
    expect(within(why).getByText("Class A · US$10.00")).toBeDefined();
    expect(calls.find(({ path }) => path === "/prices/resolve")?.body).toEqual({
      customerId: "customer-1",
      items: [{ sku: ".com", action: "RENEW", termMonths: 12, quantity: 1 }],
      on: "2026-02-01",
      explain: true,
    });
  });

  it("walks through the grid with the arrow keys", async () => {
    fakeApi(page);
    const { user } = renderApp("/customers/customer-1/prices");
    const first = await screen.findByRole("button", { name: /Register, 1 year/ });
    first.focus();
    await user.keyboard("{ArrowRight}");
    expect(document.activeElement?.textContent).toContain("Renew, 1 year");
  });

  it("marks what the guard finds in the set, afresh after each save", async () => {
    const stored = {
      ...set,
      entries: [
        {
          id: "entry-1",
          action: "RENEW",
          termMonths: 12,
          minQuantity: 1,
          amount: "2.00",
          validFrom: null,
          validUntil: null,
          recordedAt: "2026-02-01T08:00:00.000Z",
          recordedBy: "Ada Lindqvist",
        },
      ],
    };
    const found: string[] = ["BELOW_COST"];
    fakeApi({
      ...page,
      "GET /customers/customer-1/price-overrides/product-1": { body: stored },
      "GET /customers/customer-1/matrix": () => ({
        body: {
          items: [matrixRow(".com", [matrixCell({ action: "RENEW", findings: [] })])].map((row) => ({
            ...row,
            productId: "product-1",
            cells: row.cells.map((cell) => ({ ...cell, findings: [...found] })),
          })),
          nextCursor: null,
          total: { exact: 1 },
        },
      }),
      "PUT /customers/customer-1/price-overrides/product-1": () => {
        found.push("RESTORE_NOT_DEARER");
        return { body: { ...stored, findings: [] } };
      },
    });
    const { user } = renderApp("/customers/customer-1/prices?product=product-1");
    const drawer = await screen.findByRole("dialog", { name: "Own prices for .com" });
    expect(await within(drawer).findByText("Below cost")).toBeDefined();
    expect(within(drawer).queryByText("Restore too cheap")).toBeNull();
    await user.click(within(drawer).getByRole("button", { name: "Save" }));
    expect(await within(drawer).findByText("Restore too cheap")).toBeDefined();
    expect(await screen.findAllByText("Prices saved; 2 of them need another look")).not.toHaveLength(0);
  });

  it("marks the charge that an own set forgot", async () => {
    fakeApi({
      ...page,
      "PUT /customers/customer-1/price-overrides/product-1": {
        status: 422,
        body: problem(422, "incomplete-set", {
          errors: [
            { pointer: "/entries/REGISTER~112", code: "missing-charge", detail: "REGISTER/12 is missing" },
          ],
        }),
      },
    });
    const { user } = renderApp("/customers/customer-1/prices?product=product-1");
    await user.type(await screen.findByRole("textbox", { name: "Amount in USD: Renew, 1 year" }), "9");
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect((await screen.findByRole("alert")).textContent).toContain(
      "Register, 1 year: US$5.00 would show through",
    );
    const forgotten = screen.getByRole("textbox", { name: "Amount in USD: Register, 1 year" });
    expect(forgotten.getAttribute("aria-invalid")).toBe("true");
  });

  it("puts an amount's error at its own row although empty rows are not sent", async () => {
    fakeApi({
      ...page,
      "PUT /customers/customer-1/price-overrides/product-1": {
        status: 422,
        body: problem(422, "validation", {
          errors: [{ pointer: "/entries/0/amount", code: "negative", detail: "Not below zero." }],
        }),
      },
    });
    const { user } = renderApp("/customers/customer-1/prices?product=product-1");
    const renew = await screen.findByRole("textbox", { name: "Amount in USD: Renew, 1 year" });
    await user.type(renew, "-2");
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByText("Not below zero.")).toBeDefined();
    expect(renew.getAttribute("aria-invalid")).toBe("true");
  });

  it("copies the complete set from the class and saves it", async () => {
    const { calls } = fakeApi({
      ...page,
      "PUT /customers/customer-1/price-overrides/product-1": { body: set },
    });
    const { user, router } = renderApp("/customers/customer-1/prices?product=product-1");
    await user.click(await screen.findByRole("button", { name: "Copy complete set from class" }));
    await user.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(router.state.location.search).toEqual({}));
    expect(calls.find(({ method }) => method === "PUT")?.headers.get("If-Match")).toBe('"0"');
    expect(calls.find(({ method }) => method === "PUT")?.body).toEqual({
      currency: "USD",
      entries: [
        {
          action: "REGISTER",
          termMonths: 12,
          minQuantity: 1,
          amount: "5.00",
          validFrom: null,
          validUntil: null,
        },
        {
          action: "RENEW",
          termMonths: 12,
          minQuantity: 1,
          amount: "10.00",
          validFrom: null,
          validUntil: null,
        },
      ],
    });
  });

  it("shows both versions when somebody else saved meanwhile", async () => {
    const entry = {
      id: "entry-1",
      action: "REGISTER",
      termMonths: 12,
      minQuantity: 1,
      amount: "4.00",
      validFrom: null,
      validUntil: null,
      recordedAt: "2026-02-01T08:00:00.000Z",
      recordedBy: "Grace",
    };
    const theirs = { ...set, entries: [entry], version: 1 };
    const reads = [{ body: set }, { body: theirs }];
    const answers = [{ status: 412, body: problem(412, "stale-version") }, { body: theirs }];
    const { calls } = fakeApi({
      ...page,
      "GET /customers/customer-1/price-overrides/product-1": () => reads.shift() ?? { body: theirs },
      "PUT /customers/customer-1/price-overrides/product-1": () => answers.shift() ?? {},
    });
    const { user, router } = renderApp("/customers/customer-1/prices?product=product-1");
    await user.type(await screen.findByRole("textbox", { name: "Amount in USD: Renew, 1 year" }), "9");
    await user.click(screen.getByRole("button", { name: "Save" }));
    const dialog = await screen.findByRole("dialog", { name: "Two versions of these prices" });
    expect(within(dialog).getByRole("radiogroup", { name: "Register · 1 year" })).toBeDefined();
    expect(within(dialog).getByRole("radiogroup", { name: "Renew · 1 year" })).toBeDefined();
    await user.click(within(dialog).getByRole("button", { name: "Use this and go on" }));
    expect(screen.getByRole("textbox", { name: "Amount in USD: Register, 1 year" })).toHaveProperty(
      "value",
      "4.00",
    );
    await user.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(router.state.location.search).toEqual({}));
    const sent = calls.filter(({ method }) => method === "PUT");
    expect(sent.map(({ headers }) => headers.get("If-Match"))).toEqual(['"0"', '"1"']);
    expect(sent[1]?.body).toMatchObject({ entries: [{ amount: "4.00" }, { amount: "9" }] });
  });

  it("saves what the guard refuses once a reason is given", async () => {
    const guarded = { ...owner, rights: [...owner.rights, "prices:override-guard"] };
    const answers = [
      {
        status: 422,
        body: problem(422, "price-guard", {
          errors: [{ pointer: "/products/.com", code: "NEGATIVE_PRICE", detail: ".com RENEW/12 is -2.00." }],
        }),
      },
      { body: set },
    ];
    const { calls } = fakeApi({
      ...page,
      "POST /auth/refresh": { body: { accessToken: "token", expiresInSeconds: 600, user: guarded } },
      "PUT /customers/customer-1/price-overrides/product-1": () => answers.shift() ?? {},
    });
    const { user, router } = renderApp("/customers/customer-1/prices?product=product-1");
    await user.click(await screen.findByRole("button", { name: "Copy complete set from class" }));
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect((await screen.findByRole("alert")).textContent).toContain(".com RENEW/12 is -2.00.");
    await user.type(screen.getByRole("textbox", { name: "Reason to save it all the same" }), "Agreed");
    await user.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(router.state.location.search).toEqual({}));
    expect(calls.findLast(({ method }) => method === "PUT")?.search.get("overrideReason")).toBe("Agreed");
  });
});
