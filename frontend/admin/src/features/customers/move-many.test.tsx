import type { Schema } from "@kontor/api/types";
import { fakeApi, type Handlers, page, problem } from "@kontor/kit/test/fake-api";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { customer } from "@/test/fixtures";
import { renderApp } from "@/test/render-app";

function preview(part: Partial<Schema<"ManyMovePreview">> = {}): Schema<"ManyMovePreview"> {
  return {
    customerIds: ["customer-1", "customer-2"],
    moving: 2,
    unchanged: 0,
    refusals: [],
    dearer: 1,
    cheaper: 1,
    otherCurrency: 0,
    unpricedCustomers: 0,
    unpricedSkus: [],
    dormantCustomers: 0,
    dormantProducts: 0,
    examples: [
      {
        customerId: "customer-2",
        number: "K-10002",
        name: "Berglunds",
        before: { amount: "30.00", currency: "USD" },
        after: { amount: "36.00", currency: "USD" },
        unpricedSkus: [],
      },
    ],
    ...part,
  };
}

const done: Schema<"CustomersMoved"> = {
  moved: 2,
  unchanged: 0,
  refused: 0,
  items: [
    { id: "customer-1", name: "Alfreds Futterkiste", outcome: "MOVED", code: null, detail: null },
    { id: "customer-2", name: "Berglunds", outcome: "MOVED", code: null, detail: null },
  ],
};

const two = [customer(), customer({ id: "customer-2", displayName: "Berglunds", version: 7 })];

async function toClassB(handlers: Handlers) {
  const { calls } = fakeApi({
    "GET /customers": { body: page(two, { total: { exact: 2 } }) },
    "GET /customer-classes": { body: page([{ id: "class-2", name: "Class B", currency: "USD" }]) },
    "POST /customers/moves/preview": { body: preview() },
    "POST /customers/moves": { body: done },
    ...handlers,
  });
  const app = renderApp("/customers?q=b&country=DE");
  const { user } = app;
  await user.click(await screen.findByRole("checkbox", { name: "Select all on this page" }));
  const bulk = screen.getByRole("region", { name: "Actions for the selected customers" });
  await user.click(within(bulk).getByRole("button", { name: "Assign class" }));
  await user.click(await screen.findByRole("menuitem", { name: "Class B" }));
  const dialog = await screen.findByRole("dialog", { name: "Move to Class B" });
  const sent = (what: "moves" | "moves/preview") => calls.filter(({ path }) => path === `/customers/${what}`);
  return { ...app, dialog, sent };
}

describe("many customers who go to another class", () => {
  it("are asked about with figures, and moved by one request", async () => {
    const { user, dialog, sent } = await toClassB({});
    expect(await within(dialog).findByText("2 customers would get another class.")).toBeDefined();
    expect(within(dialog).getByText("1 pays more a year for what it holds.")).toBeDefined();
    expect(within(dialog).getByText("1 pays less a year for what it holds.")).toBeDefined();
    expect(within(dialog).getByRole("row", { name: "Berglunds US$30.00 US$36.00" })).toBeDefined();
    expect(sent("moves")).toHaveLength(0);
    await user.type(within(dialog).getByRole("textbox", { name: "Reason" }), "New contract");
    await user.click(within(dialog).getByRole("button", { name: "Move 2 customers" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(sent("moves/preview")[0]?.body).toEqual({
      customerIds: ["customer-1", "customer-2"],
      classId: "class-2",
    });
    expect(sent("moves").map(({ body }) => body)).toEqual([
      { customerIds: ["customer-1", "customer-2"], classId: "class-2", reason: "New contract" },
    ]);
    expect((await screen.findAllByText("2 customers moved")).length).toBeGreaterThan(0);
    expect(screen.queryByRole("region", { name: "Actions for the selected customers" })).toBeNull();
  });

  it("stay where something would have no price, unless there is a reason", async () => {
    const held = preview({
      refusals: [{ code: "price-guard", customers: 1 }],
      unpricedCustomers: 1,
      unpricedSkus: [".com"],
      examples: preview().examples.map((example) => ({ ...example, after: null, unpricedSkus: [".com"] })),
    });
    const { user, dialog } = await toClassB({ "POST /customers/moves/preview": { body: held } });
    expect(await within(dialog).findByText("1 holds something that has no price there: .com")).toBeDefined();
    expect(within(dialog).getByText(/1 stays: The price guard objects/)).toBeDefined();
    expect(within(dialog).getByRole("row", { name: "Berglunds US$30.00 no price for .com" })).toBeDefined();
    expect(within(dialog).getByRole("button", { name: "Move 1 customer" })).toBeDefined();
    await user.type(within(dialog).getByRole("textbox", { name: "Reason" }), "Prices follow");
    expect(within(dialog).getByRole("button", { name: "Move 2 customers" })).toBeDefined();
  });

  it("are named where they stayed", async () => {
    const part: Schema<"CustomersMoved"> = {
      moved: 1,
      unchanged: 0,
      refused: 1,
      items: [
        { id: "customer-1", name: "Alfreds Futterkiste", outcome: "MOVED", code: null, detail: null },
        {
          id: "customer-2",
          name: "Berglunds",
          outcome: "REFUSED",
          code: "price-guard",
          detail: ".com RENEW/12 would have no price.",
        },
      ],
    };
    const { user, dialog } = await toClassB({ "POST /customers/moves": { body: part } });
    await user.click(await within(dialog).findByRole("button", { name: "Move 2 customers" }));
    expect(await within(dialog).findByText("1 customer moved. 1 customer stays:")).toBeDefined();
    expect(within(dialog).getByText(/: \.com RENEW\/12 would have no price\./)).toBeDefined();
    await user.click(within(dialog).getByRole("button", { name: "Done" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("are not moved when nobody knows what it would do", async () => {
    const { dialog } = await toClassB({
      "POST /customers/moves/preview": {
        status: 422,
        body: problem(422, "too-many-customers", { detail: "More than 1000 customers fit." }),
      },
    });
    expect(await within(dialog).findByText(/More than 1,?000 customers fit/)).toBeDefined();
    expect(within(dialog).queryByRole("button", { name: /^Move/ })).toBeNull();
  });
});
