import { fakeApi, page, problem } from "@kontor/kit/test/fake-api";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { customer, owner } from "@/test/fixtures";
import { renderApp } from "@/test/render-app";

const change = {
  id: "event-1",
  action: "CHANGED",
  occurredAt: "2026-01-14T15:40:00.000Z",
  actor: { id: "user-1", name: "Ada Lindqvist", kind: "STAFF" },
  changes: [{ field: "address.city", before: "Bonn", after: "Berlin" }],
  names: {},
  revertible: true,
};

function historyWith(reversal: { status?: number; body?: unknown }) {
  return fakeApi({
    "GET /customers/customer-1": { body: customer() },
    "GET /customers/customer-1/history": { body: page([change]) },
    "POST /customers/customer-1/history/event-1/reversal": reversal,
  });
}

it("names who changed what, before and after", async () => {
  historyWith({});
  renderApp("/customers/customer-1/history");
  const row = await screen.findByRole("row", { name: "City Bonn Berlin" });
  expect(row).toBeDefined();
  expect(screen.getByText("Ada Lindqvist")).toBeDefined();
});

it("says classes, countries and services by their names", async () => {
  const changes = [
    { field: "classId", before: "class-1", after: null },
    { field: "address.country", before: "IE", after: "DE" },
    { field: "services", before: ["ORDER", "GONE"], after: [] },
  ];
  fakeApi({
    "GET /customers/customer-1": { body: customer() },
    "GET /customers/customer-1/history": {
      body: page([{ ...change, changes, names: { "class-1": "Class A" } }]),
    },
    "GET /services": { body: [{ code: "ORDER", name: "Ordering" }] },
  });
  renderApp("/customers/customer-1/history");
  expect(await screen.findByText("Class A")).toBeDefined();
  expect(await screen.findByText("Ireland")).toBeDefined();
  expect(screen.getByText("Germany")).toBeDefined();
  expect(await screen.findByText("Ordering, GONE")).toBeDefined();
});

it("reverts a change with the version the person saw", async () => {
  const { calls } = historyWith({ status: 201, body: change });
  const { user } = renderApp("/customers/customer-1/history");
  await user.click(await screen.findByRole("button", { name: "Revert" }));
  const dialog = await screen.findByRole("dialog", { name: "Revert this change?" });
  await user.click(within(dialog).getByRole("button", { name: "Revert" }));
  await waitFor(() => expect(calls.some(({ path }) => path.endsWith("/reversal"))).toBe(true));
  expect(calls.find(({ path }) => path.endsWith("/reversal"))?.headers.get("If-Match")).toBe('"3"');
});

it("explains why a change can no longer be reverted", async () => {
  historyWith({ status: 409, body: problem(409, "changed-since", { detail: "address.city" }) });
  const { user } = renderApp("/customers/customer-1/history");
  await user.click(await screen.findByRole("button", { name: "Revert" }));
  const dialog = await screen.findByRole("dialog", { name: "Revert this change?" });
  await user.click(within(dialog).getByRole("button", { name: "Revert" }));
  expect(await screen.findByText(/A later change touched the same field/)).toBeDefined();
});

it("names classes, and puts back what can be put back", async () => {
  const moved = {
    ...change,
    changes: [
      { field: "classId", before: "class-1", after: "class-2" },
      { field: "reason", before: null, after: "New contract" },
    ],
    names: { "class-1": "Class A", "class-2": "Class B" },
  };
  const guarded = { ...owner, rights: [...owner.rights, "prices:override-guard"] };
  const answers = [
    {
      status: 422,
      body: problem(422, "price-guard", {
        errors: [{ pointer: "/products/.com", code: "NO_PRICE", detail: ".com RENEW/12 has no price." }],
      }),
    },
    { status: 201, body: moved },
  ];
  const { calls } = fakeApi({
    "POST /auth/refresh": { body: { accessToken: "token", expiresInSeconds: 600, user: guarded } },
    "GET /customers/customer-1": { body: customer() },
    "GET /customers/customer-1/history": { body: page([moved]) },
    "POST /customers/customer-1/history/event-1/reversal": () => answers.shift() ?? {},
  });
  const { user } = renderApp("/customers/customer-1/history");
  expect(await screen.findByRole("row", { name: "Class Class A Class B" })).toBeDefined();
  expect(screen.getByRole("row", { name: "Reason (empty) New contract" })).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Revert" }));
  const dialog = await screen.findByRole("dialog", { name: "Revert this change?" });
  expect(within(dialog).getByRole("row", { name: "Class Class B Class A" })).toBeDefined();
  expect(within(dialog).queryByRole("row", { name: /^Reason/ })).toBeNull();
  await user.click(within(dialog).getByRole("button", { name: "Revert" }));
  expect((await within(dialog).findByRole("alert")).textContent).toContain(".com RENEW/12 has no price.");
  await user.type(within(dialog).getByRole("textbox", { name: /^Reason to save/ }), "Prices follow");
  await user.click(within(dialog).getByRole("button", { name: "Revert" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  const sent = calls.findLast(({ path }) => path.endsWith("/reversal"));
  expect(sent?.search.get("overrideReason")).toBe("Prices follow");
});

it("says what became of prices in words and amounts, with the way to the change", async () => {
  const item = { sku: ".net", action: "REGISTER", termMonths: 12, minQuantity: 1, before: null };
  const priced = {
    ...change,
    action: "PRICED",
    revertible: false,
    changes: [
      { field: "prices", before: null, after: ".net" },
      {
        field: "priceChange",
        before: null,
        after: {
          id: "change-1",
          currency: "USD",
          count: 9,
          items: [
            { ...item, inherited: "12.52", after: "9.00" },
            { ...item, action: "RENEW", before: "9.00", inherited: null, after: null },
          ],
        },
      },
    ],
  };
  fakeApi({
    "GET /customers/customer-1": { body: customer() },
    "GET /customers/customer-1/history": { body: page([priced]) },
  });
  renderApp("/customers/customer-1/history");
  expect(
    await screen.findByText(".net, Register, 1 year set to US$9.00 (was US$12.52, inherited)"),
  ).toBeDefined();
  expect(screen.getByText(".net, Renew, 1 year: own price removed (was US$9.00)")).toBeDefined();
  expect(screen.getByText("and 7 more prices")).toBeDefined();
  expect(screen.getByRole("link", { name: ".net" }).getAttribute("href")).toBe("/price-changes/change-1");
});

it("calls classes by their name", async () => {
  const lost = "01a23171-59b8-7e8f-9992-358b8cb27102";
  const moved = {
    ...change,
    changes: [{ field: "classId", before: lost, after: "class-1" }],
    names: { "class-1": "Dealers" },
  };
  fakeApi({
    "GET /customers/customer-1": { body: customer() },
    "GET /customers/customer-1/history": { body: page([moved]) },
  });
  renderApp("/customers/customer-1/history");
  expect((await screen.findByRole("link", { name: "Dealers" })).getAttribute("href")).toBe(
    "/classes/class-1",
  );
  expect(await screen.findByText("something that is gone")).toBeDefined();
});
