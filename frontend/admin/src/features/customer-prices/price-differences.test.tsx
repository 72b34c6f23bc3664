import type { Schema } from "@kontor/api/types";
import { fakeApi, page } from "@kontor/kit/test/fake-api";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { customer } from "@/test/fixtures";
import { finding } from "@/test/pricing";
import { renderApp } from "@/test/render-app";

const difference = {
  sku: ".com",
  productId: "product-1",
  name: ".com",
  action: "RENEW",
  termMonths: 12,
  before: "10.00",
  after: "12.00",
  currencyBefore: "USD",
  currencyAfter: "USD",
  sourceBefore: "CLASS",
  sourceAfter: "OVERRIDE",
  causes: ["PRICES"],
};

const quiet: Schema<"DayComparison"> = {
  before: { classId: "class-1", className: "Class A", currency: "USD" },
  after: { classId: "class-1", className: "Class A", currency: "USD" },
  moves: [],
  discounts: [],
};

const sheet = { currency: "USD", on: "2026-02-01", items: [], nextCursor: null, total: { exact: 0 } };

it("compares two days of a customer", async () => {
  const { calls } = fakeApi({
    "GET /customers/customer-1": { body: customer() },
    "GET /customers/customer-1/prices/differences": { body: page([difference]) },
    "GET /customers/customer-1/prices/comparison": { body: quiet },
  });
  const { user, router } = renderApp("/customers/customer-1/price-differences?from=2026-01-01");
  expect(await screen.findByText("Choose two days to see every price that differs.")).toBeDefined();
  await user.type(screen.getByLabelText("Second day"), "2026-02-01");
  expect(
    await screen.findByRole("row", { name: /\.com Renew, 1 year 10\.00 Class 12\.00 Own \+20% prices/ }),
  ).toBeDefined();
  expect(router.state.location.search).toEqual({ from: "2026-01-01", to: "2026-02-01" });
  const asked = calls.find(({ path }) => path.endsWith("/differences"));
  expect(asked?.search.get("from")).toBe("2026-01-01");
});

it("says who moved the customer and which discounts are others", async () => {
  const moved = { ...difference, currencyAfter: "EUR", after: "8.00", causes: ["CLASS", "CURRENCY"] };
  const after = { classId: "class-2", className: "Euro", currency: "EUR" };
  fakeApi({
    "GET /customers/customer-1": { body: customer() },
    "GET /customers/customer-1/prices/differences": { body: page([moved]) },
    "GET /customers/customer-1/prices/comparison": {
      body: {
        ...quiet,
        after,
        moves: [
          {
            at: "2026-01-15T10:00:00.000Z",
            by: "Grace",
            before: quiet.before,
            after,
            reason: "New contract",
          },
        ],
        discounts: [{ owner: "CUSTOMER", scope: "ALL", label: null, before: null, after: "-10" }],
      },
    },
  });
  renderApp("/customers/customer-1/price-differences?from=2026-01-01&to=2026-02-01");
  const behind = await screen.findByRole("region", { name: "What lies behind it" });
  expect(
    within(behind).getByText(/Grace moved the customer from Class A \(USD\) to Euro \(EUR\)\./),
  ).toBeDefined();
  expect(within(behind).getByText(/Reason: New contract/)).toBeDefined();
  expect(
    within(behind).getByText("Discount of the customer, Everything: no discount before, -10% after"),
  ).toBeDefined();
  expect(
    await screen.findByRole("row", {
      name: /\.com Renew, 1 year US\$10\.00 Class €8\.00 Own .*another class, another currency/,
    }),
  ).toBeDefined();
});

it("reads prices as they were known and lists what the guard found", async () => {
  const { calls } = fakeApi({
    "GET /customers/customer-1": { body: customer() },
    "GET /customers/customer-1/prices": { body: sheet },
    "GET /customers/customer-1/price-findings": { body: page([finding()]) },
  });
  const { user } = renderApp("/customers/customer-1/prices?asKnownAt=2026-01-15T10:00:00.000Z");
  await user.click(await screen.findByText("1 finding about these prices"));
  expect(screen.getByRole("link", { name: "Open .com in the price matrix" })).toBeDefined();
  expect(screen.getByRole("button", { name: /As known at 15 Jan 2026/ })).toBeDefined();
  await waitFor(() => {
    const asked = calls.find(({ path }) => path === "/customers/customer-1/prices");
    expect(asked?.search.get("asKnownAt")).toBe("2026-01-15T10:00:00.000Z");
  });
});
