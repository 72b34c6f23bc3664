import { fakeApi, page } from "@kontor/kit/test/fake-api";
import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { finding } from "@/test/pricing";
import { renderApp } from "@/test/render-app";

const summary = {
  on: "2026-02-01",
  items: [
    { code: "STALE", severity: "INFORM", findings: 9, customers: 3 },
    { code: "BELOW_COST", severity: "WARN", findings: 1200, customers: 1 },
  ],
};

it("counts by kind, narrows down in the address and leads to where a price is mended", async () => {
  const ofCustomer = finding({ customerId: "customer-1", customerName: "Alfreds Futterkiste" });
  const { calls } = fakeApi({
    "GET /price-findings/summary": { body: summary },
    "GET /price-findings": { body: page([ofCustomer]) },
  });
  const { user, router } = renderApp("/price-findings");
  await user.click(await screen.findByRole("button", { name: /Below cost 1,200 1 customer/ }));
  await waitFor(() => expect(router.state.location.search).toEqual({ code: "BELOW_COST" }));
  await waitFor(() => expect(calls.at(-1)?.search.get("code")).toBe("BELOW_COST"));
  expect(await screen.findByText("Renew, 1 year: US$8.00 is below the cost of US$9.00")).toBeDefined();
  const link = screen.getByRole("link", { name: "Open .com in the price matrix" });
  expect(link.getAttribute("href")).toBe("/price-matrix/customer/customer-1?q=.com");
});

it("says so when nobody has to look at anything", async () => {
  fakeApi({
    "GET /price-findings/summary": { body: { on: "2026-02-01", items: [] } },
    "GET /price-findings": { body: page([]) },
  });
  renderApp("/price-findings");
  expect(await screen.findByRole("heading", { name: "Nothing to review" })).toBeDefined();
});

it("names the day on which an expiring price gives way to another", async () => {
  const expiring = finding({ code: "EXPIRING", severity: "INFORM", until: "2026-03-01" });
  fakeApi({
    "GET /price-findings/summary": { body: summary },
    "GET /price-findings": { body: page([expiring]) },
  });
  renderApp("/price-findings");
  expect(await screen.findByText("Renew, 1 year: US$8.00 ends; US$9.00 from 1 Mar 2026")).toBeDefined();
});
