import { fakeApi, page, problem } from "@kontor/kit/test/fake-api";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { customer, owner } from "@/test/fixtures";
import { renderApp } from "@/test/render-app";

const preview = {
  customerId: "customer-1",
  number: "K-10001",
  displayName: "Alfreds Futterkiste",
  fingerprint: "seen",
  restoreDays: 30,
  heldCount: 51,
  parts: [
    { part: "ASSOCIATIONS", count: 53, held: 51 },
    { part: "LOGINS", count: 1, held: 0 },
  ],
  people: [{ name: "Anna", email: "anna@alfred.example", suspended: false }],
  peopleCount: 1,
};

const deleted = {
  id: "customer-1",
  number: "K-10001",
  displayName: "Alfreds Futterkiste",
  reason: "Gave up the business",
  deletedAt: "2026-11-30T10:00:00Z",
  deletedBy: "Ada Lindqvist",
  until: new Date(Date.now() + 29.5 * 86_400_000).toISOString(),
};

const PROFILE = {
  "GET /customers/customer-1": { body: customer() },
  "GET /customers": { body: page([]) },
  "GET /customers/customer-1/deletion": { body: preview },
  "POST /customers/customer-1/deletion": { body: deleted },
};

const LIST = {
  "GET /deleted-customers": { body: page([deleted]) },
  "GET /customer-life-settings": { body: { restoreDays: 30, version: 0 } },
};

it("deletes what was looked at, with a decision, a reason and the number", async () => {
  const { calls } = fakeApi(PROFILE);
  const { user, router } = renderApp("/customers/customer-1/deletion");
  const part = await screen.findByRole("region", { name: "Delete customer" });
  expect(await within(part).findByText("Anna · anna@alfred.example")).toBeDefined();
  expect(part.textContent).toContain("Associations5351 not over");
  const send = within(part).getByRole("button", { name: "Delete customer" });
  await user.click(send);
  expect(await screen.findByText("This is not the number of the customer")).toBeDefined();
  expect(screen.getAllByText("Please fill in this field")).toHaveLength(2);
  await user.click(within(part).getByRole("combobox", { name: "51 associations are not over" }));
  await user.click(await screen.findByRole("option", { name: "They end at once" }));
  await user.type(within(part).getByRole("textbox", { name: "Reason" }), "Gave up");
  await user.type(within(part).getByRole("textbox", { name: "Number of the customer" }), "K-10001");
  await user.click(send);
  await waitFor(() => expect(router.state.location.pathname).toBe("/customers"));
  expect(calls.find(({ method, path }) => method === "POST" && path.endsWith("/deletion"))?.body).toEqual({
    fingerprint: "seen",
    number: "K-10001",
    reason: "Gave up",
    held: "END",
    moveToId: null,
  });
});

it("asks who gets what is held", async () => {
  fakeApi(PROFILE);
  const { user } = renderApp("/customers/customer-1/deletion");
  await user.click(await screen.findByRole("combobox", { name: "51 associations are not over" }));
  await user.click(await screen.findByRole("option", { name: "Another customer gets them" }));
  expect(await screen.findByRole("combobox", { name: "Who gets them" })).toBeDefined();
});

it("looks again when something changed meanwhile", async () => {
  const previews = [preview, { ...preview, heldCount: 0, parts: [], people: [], peopleCount: 0 }];
  fakeApi({
    ...PROFILE,
    "GET /customers/customer-1/deletion": () => ({ body: previews.shift() }),
    "POST /customers/customer-1/deletion": { status: 409, body: problem(409, "preview-changed") },
  });
  const { user } = renderApp("/customers/customer-1/deletion");
  await user.click(await screen.findByRole("combobox", { name: "51 associations are not over" }));
  await user.click(await screen.findByRole("option", { name: "They end at once" }));
  await user.type(screen.getByRole("textbox", { name: "Reason" }), "Gave up");
  await user.type(screen.getByRole("textbox", { name: "Number of the customer" }), "K-10001");
  await user.click(screen.getByRole("button", { name: "Delete customer" }));
  expect(await screen.findByText(/Something changed since the preview/)).toBeDefined();
  expect(await screen.findByText("Nothing else goes with it.")).toBeDefined();
});

it("can be tried again when the preview fails", async () => {
  fakeApi({
    ...PROFILE,
    "GET /customers/customer-1/deletion": { status: 403, body: problem(403, "missing-right") },
  });
  renderApp("/customers/customer-1/deletion");
  expect(await screen.findByRole("button", { name: "Try again" })).toBeDefined();
});

it("restores, and names what others have by now", async () => {
  const left = [
    {
      part: "ASSOCIATIONS",
      name: "name00.com",
      heldBy: { id: "customer-2", number: "K-10002", displayName: "Berglunds" },
    },
  ];
  let isThere = true;
  fakeApi({
    ...LIST,
    // in the list no more by the time that it is told what is left
    "GET /deleted-customers": () => (isThere ? LIST["GET /deleted-customers"] : { body: page([]) }),
    "POST /customers/customer-1/restoration": () => {
      isThere = false;
      return { body: { id: "customer-1", leftCount: 1, left } };
    },
  });
  const { user } = renderApp("/settings/deleted-customers");
  const row = await screen.findByRole("row", { name: /Alfreds Futterkiste/ });
  expect(row.textContent).toContain("Gave up the business");
  expect(row.textContent).toContain("30 days");
  await user.click(within(row).getByRole("button", { name: "Restore" }));
  const dialog = await screen.findByRole("dialog", { name: "Restore Alfreds Futterkiste" });
  await user.click(within(dialog).getByRole("button", { name: "Restore" }));
  expect(await within(dialog).findByText("Associations: name00.com – now with Berglunds")).toBeDefined();
  expect(await screen.findByText("Alfreds Futterkiste is back")).toBeDefined();
  expect(await screen.findByRole("heading", { name: "Nobody is deleted", hidden: true })).toBeDefined();
  expect(within(dialog).getByRole("link", { name: "Open customer" })).toBeDefined();
});

it("erases after the number was typed", async () => {
  const { calls } = fakeApi({ ...LIST, "POST /customers/customer-1/erasure": { status: 204 } });
  const { user, router } = renderApp("/settings/deleted-customers?dialog=erase&id=customer-1");
  const dialog = await screen.findByRole("dialog", { name: "Erase Alfreds Futterkiste" });
  const number = within(dialog).getByRole("textbox", { name: "Number of the customer" });
  await user.type(number, "K-1");
  await user.click(within(dialog).getByRole("button", { name: "Erase for good" }));
  expect(await within(dialog).findByText("This is not the number of the customer")).toBeDefined();
  await user.type(number, "0001");
  await user.click(within(dialog).getByRole("button", { name: "Erase for good" }));
  await waitFor(() => expect(router.state.location.search).toEqual({}));
  expect(calls.find(({ path }) => path.endsWith("/erasure"))?.body).toEqual({ number: "K-10001" });
});

it("offers erasing to whoever may", async () => {
  const rights = owner.rights.filter((right) => right !== "customers:erase");
  fakeApi({
    ...LIST,
    "POST /auth/refresh": { body: { accessToken: "t", expiresInSeconds: 600, user: { ...owner, rights } } },
  });
  renderApp("/settings/deleted-customers");
  expect(await screen.findByRole("button", { name: "Restore" })).toBeDefined();
  expect(screen.queryByRole("button", { name: "Erase…" })).toBeNull();
});

it("says that nobody is deleted, and sets the days", async () => {
  const { calls } = fakeApi({
    ...LIST,
    "GET /deleted-customers": { body: page([]) },
    "PUT /customer-life-settings": { body: { restoreDays: 14, version: 1 } },
  });
  const { user } = renderApp("/settings/deleted-customers");
  expect(await screen.findByRole("heading", { name: "Nobody is deleted" })).toBeDefined();
  const days = await screen.findByRole("textbox", { name: "Days" });
  await user.clear(days);
  await user.type(days, "14");
  await user.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() =>
    expect(calls.find(({ method }) => method === "PUT")?.body).toEqual({ restoreDays: 14 }),
  );
});
