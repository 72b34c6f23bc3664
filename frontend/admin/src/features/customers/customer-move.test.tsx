import type { Schema } from "@kontor/api/types";
import { fakeApi, type Handlers } from "@kontor/kit/test/fake-api";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { customer, owner } from "@/test/fixtures";
import { finding } from "@/test/pricing";
import { renderApp } from "@/test/render-app";

function preview(part: Partial<Schema<"MovePreview">> = {}): Schema<"MovePreview"> {
  return {
    currencyBefore: "USD",
    currencyAfter: "EUR",
    items: [
      {
        productId: "product-1",
        sku: ".com",
        name: ".com",
        action: "RENEW",
        termMonths: 12,
        quantity: 1,
        renewals: 1,
        renewsOn: "2027-01-01",
        before: { amount: "9.00", currency: "USD" },
        sourceBefore: "OVERRIDE",
        after: { amount: "8.50", currency: "EUR" },
        sourceAfter: "CLASS",
      },
    ],
    total: 1,
    unpriced: 0,
    ownPricesBefore: 1,
    ownPricesAfter: 0,
    findings: [],
    mayMove: true,
    ...part,
  };
}

async function toEuro(handlers: Handlers) {
  const { calls } = fakeApi({
    "GET /customers/customer-1": { body: customer() },
    "PUT /customers/customer-1": { body: customer({ currency: "EUR", version: 4 }) },
    ...handlers,
  });
  const app = renderApp("/customers/customer-1/edit");
  const { user } = app;
  const currency = await screen.findByRole("combobox", { name: "Currency" });
  await user.click(currency);
  await user.clear(currency);
  await user.type(currency, "EUR");
  await user.click(await screen.findByRole("option", { name: /EUR/ }));
  await user.click(screen.getByRole("button", { name: "Save" }));
  return { ...app, calls, saved: () => calls.filter(({ method }) => method === "PUT") };
}

describe("a customer who goes to another currency", () => {
  it("is shown at old and new prices before it goes", async () => {
    const { user, saved, calls } = await toEuro({
      "POST /customers/customer-1/move-preview": { body: preview() },
    });
    const dialog = await screen.findByRole("dialog", { name: "Other prices for this customer" });
    expect(within(dialog).getByRole("row", { name: /\.com · Renew, 1 year US\$9\.00 €8\.50/ })).toBeDefined();
    expect(within(dialog).getByText(/Own prices for 1 product in USD stay stored/)).toBeDefined();
    expect(saved()).toHaveLength(0);
    await user.click(within(dialog).getByRole("button", { name: "Change and save" }));
    await waitFor(() => expect(saved()).toHaveLength(1));
    const asked = calls.find(({ path }) => path.endsWith("/move-preview"))?.body;
    expect(asked).toMatchObject({ currency: "EUR" });
  });

  it("stays where a renewal would have no price", async () => {
    const unpriced = preview({
      items: preview().items.map((item) => ({ ...item, after: null, sourceAfter: null })),
      unpriced: 1,
      findings: [finding({ code: "NO_PRICE", severity: "BLOCK" })],
      mayMove: false,
    });
    const { user, saved } = await toEuro({ "POST /customers/customer-1/move-preview": { body: unpriced } });
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByText(/1 renewal would have no price\. Give it one first/)).toBeDefined();
    expect(within(dialog).getByText("The price guard objects")).toBeDefined();
    expect(within(dialog).getByRole("button", { name: "Change and save" })).toHaveProperty("disabled", true);
    await user.click(within(dialog).getByRole("button", { name: "Cancel" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(saved()).toHaveLength(0);
  });

  it("goes all the same with a reason of somebody who may give one", async () => {
    const guarded = { ...owner, rights: [...owner.rights, "prices:override-guard"] };
    const { user, saved, calls } = await toEuro({
      "POST /auth/refresh": { body: { accessToken: "token", expiresInSeconds: 600, user: guarded } },
      "POST /customers/customer-1/move-preview": { body: preview({ unpriced: 1, mayMove: false }) },
    });
    const dialog = await screen.findByRole("dialog");
    await user.type(within(dialog).getByRole("textbox", { name: /^Reason/ }), "Prices follow");
    await user.click(within(dialog).getByRole("button", { name: "Change and save" }));
    await waitFor(() => expect(saved()).toHaveLength(1));
    const sent = calls.find(({ method }) => method === "PUT");
    expect(sent?.search.get("overrideReason")).toBe("Prices follow");
  });

  it("is not asked about when it holds nothing", async () => {
    const { saved } = await toEuro({
      "POST /customers/customer-1/move-preview": {
        body: preview({ items: [], total: 0, ownPricesBefore: 0 }),
      },
    });
    await waitFor(() => expect(saved()).toHaveLength(1));
  });
});
