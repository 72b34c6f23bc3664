import type { Schema } from "@kontor/api/types";
import { fakeApi, type Handlers, page, problem } from "@kontor/kit/test/fake-api";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { classMatrix, finding } from "@/test/pricing";
import { renderApp } from "@/test/render-app";

const discount: Schema<"AdjustmentView"> = {
  id: "adjustment-1",
  scope: "ALL",
  categoryId: null,
  productId: null,
  label: null,
  percent: "-5.00",
  validFrom: "2026-01-01",
  validUntil: null,
  recordedAt: "2026-01-01T08:00:00.000Z",
  recordedBy: "Ada Lindqvist",
};

const ended = {
  ...discount,
  id: "adjustment-0",
  percent: "-3.00",
  validFrom: null,
  validUntil: "2026-01-01",
};

function preview(part: Partial<Schema<"AdjustmentPreview">> = {}): Schema<"AdjustmentPreview"> {
  return {
    on: "2026-02-01",
    findings: { blocking: 0, items: [], total: 0, byCode: [] },
    currency: "USD",
    customers: 3,
    changed: 4,
    currencies: [{ currency: "USD", customers: 3, changed: part.changed ?? 4 }],
    largestMoves: [
      {
        productId: "product-1",
        sku: ".com",
        action: "RENEW",
        termMonths: 12,
        minQuantity: 1,
        before: "9.50",
        after: "9.00",
        percent: "-5.2632",
      },
    ],
    mayPublish: true,
    mayOverride: true,
    ...part,
  };
}

const PATH = "/customer-classes/class-1/adjustments";

function open(handlers: Handlers = {}) {
  const { calls } = fakeApi({
    ...classMatrix,
    "GET /customer-classes": { body: page([]) },
    "GET /product-categories": { body: page([]) },
    [`GET ${PATH}`]: { body: { items: [ended, discount], version: 3 } },
    [`POST ${PATH}/preview`]: { body: preview() },
    [`PUT ${PATH}`]: { body: { items: [discount], version: 5 } },
    ...handlers,
  });
  const saved = () => calls.filter(({ method }) => method === "PUT");
  return { ...renderApp("/classes/class-1/discounts"), calls, saved };
}

async function type(user: ReturnType<typeof open>["user"], percent: string) {
  const field = await screen.findByRole("textbox", { name: "Discount in percent" });
  await user.clear(field);
  await user.type(field, percent);
  await user.click(screen.getByRole("button", { name: "Save" }));
}

describe("the discounts of a class", () => {
  it("takes ten for ten percent off, after saying what that moves", async () => {
    const { user, saved, calls } = open();
    expect(await screen.findByRole("textbox", { name: "Discount in percent" })).toHaveProperty("value", "5");
    await type(user, "10");
    const dialog = await screen.findByRole("dialog", { name: "Change these prices?" });
    expect(within(dialog).getByText(/4 prices change for 3 customers from 1 Feb 2026 on/)).toBeDefined();
    expect(within(dialog).getByText("US$9.50 → US$9.00")).toBeDefined();
    await user.click(within(dialog).getByRole("button", { name: "Change prices" }));
    await waitFor(() => expect(saved()).toHaveLength(1));
    expect(saved()[0]?.body).toMatchObject({ items: [{ scope: "ALL", percent: "-10" }] });
    expect(saved()[0]?.headers.get("If-Match")).toBe('"3"');
    expect(calls.filter(({ path }) => path === `${PATH}/preview`)).toHaveLength(1);
  });

  it.each([
    ["−5", "5"],
    ["-7,5", "7.5"],
    ["0", "0"],
  ])("takes %s for a change of %s percent", async (typed, percent) => {
    const { user, saved } = open({ [`POST ${PATH}/preview`]: { body: preview({ changed: 0 }) } });
    await type(user, typed);
    await waitFor(() => expect(saved()[0]?.body).toMatchObject({ items: [{ percent }] }));
  });

  it("keeps what was typed when the person thinks better of it", async () => {
    const { user, saved } = open();
    await type(user, "50");
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("button", { name: "Cancel" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(screen.getByRole("textbox", { name: "Discount in percent" })).toHaveProperty("value", "50");
    expect(saved()).toHaveLength(0);
  });

  it("wants a reason for what the guard refuses", async () => {
    const blocked = preview({
      mayPublish: false,
      findings: {
        blocking: 1,
        total: 1,
        items: [
          finding({ code: "ZERO_PRICE", severity: "BLOCK", price: { amount: "0.00", currency: "USD" } }),
        ],
        byCode: [{ code: "ZERO_PRICE", severity: "BLOCK", count: 1 }],
      },
    });
    const { user, saved, calls } = open({ [`POST ${PATH}/preview`]: { body: blocked } });
    await type(user, "100");
    const dialog = await screen.findByRole("dialog");
    const give = within(dialog).getByRole("button", { name: "Change prices" });
    expect(give).toHaveProperty("disabled", true);
    await user.type(within(dialog).getByRole("textbox"), "A gift");
    await user.click(give);
    await waitFor(() => expect(saved()).toHaveLength(1));
    expect(calls.find(({ method }) => method === "PUT")?.search.get("overrideReason")).toBe("A gift");
  });

  it("shows what moves in each currency of the class", async () => {
    const currencies = [
      { currency: "USD", customers: 3, changed: 0 },
      { currency: "EUR", customers: 2, changed: 4 },
    ];
    const { user, calls } = open({
      [`POST ${PATH}/preview`]: ({ url }) => ({
        body:
          new URL(url).searchParams.get("currency") === "EUR"
            ? preview({ currency: "EUR", currencies })
            : preview({ changed: 0, largestMoves: [], currencies }),
      }),
    });
    await type(user, "10");
    const dialog = await screen.findByRole("dialog", { name: "Change these prices?" });
    expect(within(dialog).queryByText("€9.50 → €9.00")).toBeNull();
    await user.click(within(dialog).getByRole("radio", { name: "EUR" }));
    expect(await within(dialog).findByText("€9.50 → €9.00")).toBeDefined();
    expect(within(dialog).getByText(/4 prices change for 2 customers/)).toBeDefined();
    expect(calls.filter(({ path }) => path === `${PATH}/preview`).at(-1)?.body).toMatchObject({
      items: [{ percent: "-10" }],
    });
  });

  it("says when somebody else was faster", async () => {
    const { user } = open({
      [`POST ${PATH}/preview`]: { body: preview({ changed: 0 }) },
      [`PUT ${PATH}`]: { status: 412, body: problem(412, "stale") },
    });
    await type(user, "6");
    expect(await screen.findByText(/Somebody else has changed this in the meantime/)).toBeDefined();
  });
});
