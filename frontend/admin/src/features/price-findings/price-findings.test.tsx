import { fakeApi, page } from "@kontor/kit/test/fake-api";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { finding, priceChange, review } from "@/test/pricing";
import { renderApp } from "@/test/render-app";

const count = (code: string, severity: string, part: object = {}) => ({
  code,
  severity,
  findings: 0,
  accepted: 0,
  customers: 0,
  atStake: [],
  ...part,
});

const summary = {
  on: "2026-02-01",
  hasCosts: true,
  items: [
    count("STALE", "INFORM", { findings: 9, customers: 3 }),
    count("BELOW_COST", "WARN", {
      findings: 1200,
      customers: 288,
      accepted: 2,
      atStake: [
        { amount: "4800.00", currency: "USD" },
        { amount: "120.50", currency: "EUR" },
      ],
    }),
    count("NEGATIVE_PRICE", "BLOCK"),
    count("ZERO_PRICE", "WARN", { accepted: 1 }),
  ],
};

const belowCost = finding({ review: review() });

function served(items: unknown[], more: object = {}) {
  return fakeApi({
    "GET /price-findings/summary": { body: summary },
    "GET /price-findings": { body: page(items) },
    "GET /price-lists": { body: page([{ id: "list-1" }]) },
    ...more,
  });
}

it("says how much there is, whom it reaches and what is at stake, and narrows down in the address", async () => {
  const ofCustomer = finding({
    customerId: "customer-1",
    customerName: "Alfreds Futterkiste",
    review: review(),
  });
  const { calls } = served([ofCustomer]);
  const { user, router } = renderApp("/price-findings");
  const overview = await screen.findByRole("region", { name: "How much there is to review" });
  await within(overview).findByText("1,209 findings:");
  expect(overview.textContent).toContain("0 block, 1,200 warn, 9 for your information");
  const kinds = within(within(overview).getByRole("list", { name: "Findings by kind" })).getAllByRole(
    "button",
  );
  expect(kinds.map(({ textContent }) => textContent)).toEqual([
    "Below cost1,200reaches 288 customers · US$4,800.00 + €120.50 per year at stake · 2 accepted",
    "Class has moved9reaches 3 customers",
  ]);
  expect(within(overview).getByText("2 checks without findings")).toBeDefined();
  await user.click(screen.getByRole("button", { name: /Below cost 1,200/ }));
  await waitFor(() => expect(router.state.location.search).toEqual({ code: "BELOW_COST" }));
  await waitFor(() => expect(calls.at(-1)?.search.get("code")).toBe("BELOW_COST"));
  expect(await screen.findByText("Renew, 1 year: US$8.00 is below the cost of US$9.00")).toBeDefined();
  const link = screen.getByRole("link", { name: "Open .com in the price matrix" });
  expect(link.getAttribute("href")).toBe("/price-matrix/customer/customer-1?q=.com");
});

it("puts the suggestion into a draft and goes there", async () => {
  const { calls } = served([belowCost], {
    "POST /price-changes": { status: 201, body: priceChange() },
    "PUT /price-changes/change-1/items": { body: priceChange() },
  });
  const { user, router } = renderApp("/price-findings");
  expect(await screen.findByText("US$8.00 → US$10.00")).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Fix in a draft: .com" }));
  await waitFor(() => expect(router.state.location.pathname).toBe("/price-changes/change-1"));
  const writes = calls
    .filter(({ method, path }) => method !== "GET" && path.startsWith("/price"))
    .map(({ path, body }) => ({ path, body }));
  expect(writes).toEqual([
    { path: "/price-changes", body: { listId: "list-1", name: "Prices to review, 1 Feb 2026" } },
    {
      path: "/price-changes/change-1/items",
      body: { items: [{ sku: ".com", action: "RENEW", termMonths: 12, minQuantity: 1, amount: "10.00" }] },
    },
  ]);
});

it("fixes many in one draft for each list, each price once", async () => {
  const redundant = finding({
    code: "REDUNDANT",
    listId: "list-2",
    customerId: "customer-1",
    customerName: "Alfreds Futterkiste",
    sku: ".net",
    price: null,
    review: review({ id: "finding-2", fix: "REMOVE", suggestion: null, atStake: null }),
  });
  const again = finding({ code: "ABOVE_CLASS", review: review({ id: "finding-3" }) });
  const unknown = finding({
    code: "NO_COST",
    sku: ".org",
    review: review({ id: "finding-4", fix: null, suggestion: null }),
  });
  const { calls } = served([belowCost, redundant, again, unknown], {
    "POST /price-changes": { status: 201, body: priceChange() },
    "PUT /price-changes/change-1/items": { body: priceChange() },
    "GET /price-changes": { body: page([]) },
  });
  const { user, router } = renderApp("/price-findings");
  await user.click(await screen.findByRole("checkbox", { name: "Select all on this page" }));
  const bar = screen.getByRole("region", { name: "Selected findings" });
  await user.click(within(bar).getByRole("button", { name: "Fix 3 in a draft" }));
  await waitFor(() => expect(router.state.location.pathname).toBe("/price-changes"));
  expect(router.state.location.search).toEqual({ status: "DRAFT" });
  const items = calls.filter(({ method }) => method === "PUT").map(({ body }) => body);
  expect(items).toEqual([
    { items: [{ sku: ".com", action: "RENEW", termMonths: 12, minQuantity: 1, amount: "10.00" }] },
    { items: [{ sku: ".net", action: "RENEW", termMonths: 12, minQuantity: 1, amount: null }] },
  ]);
  expect(screen.queryByRole("button", { name: "Fix in a draft: .org" })).toBeNull();
});

it("accepts findings for a while with a reason, and gives them back from the notice", async () => {
  const { calls } = served([belowCost], {
    "POST /price-findings/acceptances": {
      body: {
        accepted: 1,
        left: 0,
        items: [{ finding: "finding-1", outcome: "ACCEPTED", acceptanceId: "acceptance-1" }],
      },
    },
    "DELETE /price-findings/acceptances/acceptance-1": { status: 204 },
  });
  const { user } = renderApp("/price-findings");
  await user.click(await screen.findByRole("button", { name: "Accept the finding about .com" }));
  const dialog = await screen.findByRole("dialog", { name: "Accept this finding?" });
  const confirm = within(dialog).getByRole("button", { name: "Accept for 90 days" });
  expect(confirm).toHaveProperty("disabled", true);
  await user.type(within(dialog).getByRole("textbox", { name: /Why it may stay/ }), "Agreed until spring");
  const days = within(dialog).getByRole("textbox", { name: /For how many days/ });
  await user.clear(days);
  await user.type(days, "366");
  expect(within(dialog).getByText("A number of days from 1 to 365")).toBeDefined();
  await user.clear(days);
  await user.type(days, "30");
  await user.click(within(dialog).getByRole("button", { name: "Accept for 30 days" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(calls.find(({ path }) => path === "/price-findings/acceptances")?.body).toEqual({
    findings: ["finding-1"],
    days: 30,
    reason: "Agreed until spring",
  });
  // what is open is read anew
  expect(calls.filter(({ path }) => path === "/price-findings/summary").length).toBeGreaterThan(1);
  // notices of the tests before may still be in sight
  const undo = await waitFor(() => {
    const notices = screen.getAllByRole("alert");
    const notice = notices.find(({ textContent }) => textContent?.startsWith("1 finding is out of the way"));
    return within(notice ?? document.body).getByRole("button", { name: "Undo" });
  });
  await user.click(undo);
  await waitFor(() => expect(calls.some(({ method }) => method === "DELETE")).toBe(true));
});

it("says which findings stayed open", async () => {
  served([belowCost], {
    "POST /price-findings/acceptances": {
      body: {
        accepted: 0,
        left: 1,
        items: [{ finding: "finding-1", outcome: "CHANGED", acceptanceId: null }],
      },
    },
  });
  const { user } = renderApp("/price-findings");
  await user.click(await screen.findByRole("button", { name: "Accept the finding about .com" }));
  const dialog = await screen.findByRole("dialog");
  await user.type(within(dialog).getByRole("textbox", { name: /Why it may stay/ }), "x");
  await user.click(within(dialog).getByRole("button", { name: "Accept for 90 days" }));
  expect((await screen.findAllByText(/1 finding stays open/)).length).toBeGreaterThan(0);
});

it("shows what was accepted, by whom and why, and takes it back", async () => {
  const acceptance = {
    id: "acceptance-1",
    reason: "Agreed until spring",
    until: "2026-05-01",
    acceptedAt: "2026-01-31T08:00:00.000Z",
    acceptedBy: "Ada Lindqvist",
  };
  const { calls } = served([finding({ review: review({ acceptance }) })], {
    "DELETE /price-findings/acceptances/acceptance-1": { status: 204 },
    "GET /price-findings/acceptances": {
      body: page([
        {
          ...acceptance,
          code: "BELOW_COST",
          customerName: null,
          className: "Class A",
          listName: null,
          sku: ".com",
          currency: "USD",
          charges: [{ action: "RENEW", termMonths: 12, minQuantity: 1, price: null }],
          holds: false,
          endedAt: "2026-02-01T08:00:00.000Z",
          endedBy: "Olivia Owner",
        },
      ]),
    },
  });
  const { user } = renderApp("/price-findings?state=ACCEPTED");
  expect(
    await screen.findByText("Accepted by Ada Lindqvist until 1 May 2026: Agreed until spring"),
  ).toBeDefined();
  expect(calls.find(({ path }) => path === "/price-findings")?.search.get("state")).toBe("ACCEPTED");
  await user.click(screen.getByRole("button", { name: "Take back the acceptance for .com" }));
  await waitFor(() => expect(calls.some(({ method }) => method === "DELETE")).toBe(true));
  await user.click(screen.getByRole("button", { name: "Accepted so far" }));
  const drawer = await screen.findByRole("dialog", { name: "Accepted so far" });
  expect(await within(drawer).findByText(/Taken back or replaced by Olivia Owner/)).toBeDefined();
});

it("says so when nobody has to look at anything, and when there are no prices yet", async () => {
  const nothing = { "GET /price-findings/summary": { body: { ...summary, items: [] } } };
  served([], nothing);
  renderApp("/price-findings");
  expect(await screen.findByRole("heading", { name: "Nothing to review" })).toBeDefined();
});

it("shows a new desk where prices begin", async () => {
  served([], {
    "GET /price-findings/summary": { body: { ...summary, items: [] } },
    "GET /price-lists": { body: page([]) },
  });
  renderApp("/price-findings");
  expect(await screen.findByRole("heading", { name: "There are no prices yet" })).toBeDefined();
  expect(screen.getByRole("link", { name: "Begin with a price list" }).getAttribute("href")).toBe(
    "/price-lists",
  );
});

it("names the day on which an expiring price gives way to another", async () => {
  served([finding({ code: "EXPIRING", severity: "INFORM", until: "2026-03-01" })]);
  renderApp("/price-findings");
  expect(await screen.findByText("Renew, 1 year: US$8.00 ends; US$9.00 from 1 Mar 2026")).toBeDefined();
});

it("names the quantity from which a price is meant, and what shows through", async () => {
  const charges = [
    {
      action: "RENEW" as const,
      termMonths: 12,
      minQuantity: 10,
      price: { amount: "7.00", currency: "USD" },
    },
  ];
  served([finding({ code: "INCOMPLETE_CLASS", charges, price: null, review: review({ fix: "COMPLETE" }) })]);
  renderApp("/price-findings");
  expect(
    await screen.findByText(/no price of its own: Renew, 1 year, from a quantity of 10: US\$7.00/),
  ).toBeDefined();
  expect(screen.getByText("take over what shows through")).toBeDefined();
});

it("is a file with the filters of the address, in the words of the reader", async () => {
  const { calls } = served([belowCost]);
  const { user } = renderApp("/price-findings?code=BELOW_COST");
  await screen.findByRole("link", { name: /^Open / });
  await user.click(screen.getByRole("button", { name: "Download" }));
  await user.click(await screen.findByRole("menuitem", { name: "CSV, all rows of this view" }));
  expect(await screen.findByText("The file was downloaded")).toBeDefined();
  const asked = calls.findLast(({ path, search }) => path === "/price-findings" && search.has("labels"));
  expect(asked?.search.get("code")).toBe("BELOW_COST");
  expect(asked?.search.get("labels")).toBe("en");
  expect(asked?.search.get("columns")).toMatch(/^severity,code,sku,.*until$/);
});
