import { fakeApi, page } from "@kontor/kit/test/fake-api";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { renderApp } from "@/test/render-app";

const policy = {
  minimumMarginPercent: "10.00",
  rules: [
    { code: "INCOMPLETE_SET", severity: "BLOCK", fixed: false },
    { code: "CURRENCY_MISMATCH", severity: "BLOCK", fixed: true },
  ],
  version: 4,
};

describe("the price guard", () => {
  it("is as strict as its rules, of which some are fixed", async () => {
    const { calls } = fakeApi({
      "GET /price-guard/policy": { body: policy },
      "PUT /price-guard/policy": { body: { ...policy, version: 5 } },
    });
    const { user } = renderApp("/settings/price-guard");
    const fixed = await screen.findByRole("row", { name: /Wrong currency/ });
    expect(within(fixed).getByText("always blocked")).toBeDefined();
    await user.selectOptions(screen.getByRole("combobox", { name: "What happens: Incomplete set" }), "Warn");
    const margin = screen.getByRole("textbox", { name: "Minimum margin in percent" });
    await user.clear(margin);
    await user.type(margin, "12.5");
    await user.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(calls.some(({ method }) => method === "PUT")).toBe(true));
    const saved = calls.find(({ method }) => method === "PUT");
    expect(saved?.headers.get("If-Match")).toBe('"4"');
    expect(saved?.body).toEqual({
      minimumMarginPercent: "12.5",
      rules: [{ code: "INCOMPLETE_SET", severity: "WARN" }],
    });
  });
});

describe("the exchange rates", () => {
  const rate = { base: "EUR", quote: "USD", rate: "1.08500000", validFrom: "2026-02-01" };

  it("are added and deleted by day", async () => {
    const { calls } = fakeApi({
      "GET /exchange-rates": { body: page([rate]) },
      "PUT /exchange-rates/USD/EUR/2026-03-01": { body: rate },
      "DELETE /exchange-rates/EUR/USD/2026-02-01": { status: 204 },
    });
    const { user } = renderApp("/settings/exchange-rates");
    expect(await screen.findByText("1 EUR = 1.0850 USD")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "New rate" }));
    await user.click(await screen.findByRole("combobox", { name: "One unit of" }));
    await user.click(await screen.findByRole("option", { name: /USD/ }));
    await user.click(screen.getByRole("combobox", { name: "Is worth so many" }));
    await user.click(await screen.findByRole("option", { name: /EUR/ }));
    await user.type(screen.getByRole("textbox", { name: "Rate" }), "0.92");
    const day = screen.getByLabelText("Valid from");
    await user.clear(day);
    await user.type(day, "2026-03-01");
    await user.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(calls.find(({ method }) => method === "PUT")?.body).toEqual({ rate: "0.92" }));
    await user.click(screen.getByRole("button", { name: "Delete EUR/USD, 1 Feb 2026" }));
    await user.click(await screen.findByRole("button", { name: "Delete" }));
    await waitFor(() => expect(calls.some(({ method }) => method === "DELETE")).toBe(true));
  });
});
