import { fakeApi, page, problem } from "@kontor/kit/test/fake-api";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { detail, relationship, request, services, summary } from "@/test/approval";
import { owner } from "@/test/fixtures";
import { renderApp } from "@/test/render-app";

const first = request();
const second = request({
  id: "request-2",
  customerName: "Quick Domains",
  overdue: true,
  duplicates: 1,
  risks: [{ code: "COUNTRY_DIFFERS", severity: "HIGH", detail: "Somewhere else." }],
});

const DESK = {
  "GET /requests/summary": { body: summary },
  "GET /requests": { body: page([first, second]) },
  "GET /requests/request-1": { body: detail(first) },
  "GET /requests/request-2": {
    body: detail(second, {
      duplicates: [
        { customerId: "customer-9", name: "Quick Domain", number: "K-9", why: ["SAME_EMAIL", "SAME_PHONE"] },
      ],
    }),
  },
  "GET /services": { body: services },
  "GET /catalogues": { body: page([]) },
  "GET /catalogue-groups": { body: page([]) },
};

const press = (key: string) =>
  fireEvent.keyDown(document.documentElement, { key, code: `Key${key.toUpperCase()}` });

it("shows what waits, what speaks against it and what an approval will do", async () => {
  fakeApi(DESK);
  const { user, router } = renderApp("/requests");
  expect(await screen.findByText("2 open requests · 1 overdue")).toBeDefined();
  expect(screen.getByRole("link", { name: "Inactive 70" })).toBeDefined();
  await user.click(await screen.findByRole("button", { name: /Quick Domains/ }));
  await waitFor(() => expect(router.state.location.search).toEqual({ request: "request-2" }));
  expect(await screen.findByText("The VAT id is from another country than the address.")).toBeDefined();
  expect(screen.getByText("same e-mail address, same phone number")).toBeDefined();
  expect(screen.getByRole("heading", { name: "What an approval will do" })).toBeDefined();
  expect(screen.getByText("Will be sent in a moment")).toBeDefined();
});

it("says who asks, and what was said before", async () => {
  fakeApi({
    ...DESK,
    "GET /requests/request-1": {
      body: detail(first, {
        earlier: [
          {
            id: "request-0",
            status: "REJECTED",
            createdAt: "2025-12-01T08:00:00.000Z",
            decidedAt: "2025-12-02T08:00:00.000Z",
            decidedBy: "Olga Owner",
            reason: "Credit check failed",
            message: "Not at present.",
          },
        ],
      }),
    },
  });
  renderApp("/requests");
  expect(await screen.findByText("DE123456789")).toBeDefined();
  expect(screen.getByText("4012345000009")).toBeDefined();
  expect(screen.getByText("20459 Hamburg")).toBeDefined();
  expect(screen.getByText("For your team: Credit check failed")).toBeDefined();
  expect(screen.getByText("To the customer: Not at present.")).toBeDefined();
});

it("approves with the keyboard and goes on to the next request", async () => {
  const { calls } = fakeApi({
    ...DESK,
    "POST /requests/request-1/approval": { body: request({ status: "APPROVED" }) },
  });
  const { user, router } = renderApp("/requests");
  await screen.findByRole("heading", { name: "What an approval will do" });
  await user.keyboard("a");
  const dialog = await screen.findByRole("dialog", { name: "Approve the request of Nordlicht Hosting" });
  const edi = await within(dialog).findByRole("checkbox", { name: "EDI" });
  await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^Ctrl\+Enter confirms/));
  await user.click(edi);
  await user.keyboard("{Enter}");
  expect(calls.filter(({ path }) => path.endsWith("/approval"))).toEqual([]);
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(router.state.location.search).toEqual({ request: "request-2" }));
  expect(calls.find(({ path }) => path === "/requests/request-1/approval")?.body).toEqual({
    services: ["ORDER", "EDI"],
    catalogueIds: [],
    classId: null,
    message: null,
  });
});

it("decides nothing before what it is about is in sight", async () => {
  let answer = (_: unknown) => {};
  const slow = new Promise((resolve) => {
    answer = resolve;
  });
  const { calls } = fakeApi({
    ...DESK,
    "GET /services": () => slow.then(() => ({ body: services })),
    "POST /requests/request-1/approval": { body: request({ status: "APPROVED" }) },
  });
  const { user } = renderApp("/requests");
  await screen.findByRole("heading", { name: "What an approval will do" });
  await user.keyboard("a");
  const dialog = await screen.findByRole("dialog", { name: "Approve the request of Nordlicht Hosting" });
  await user.keyboard("{Enter}{Control>}{Enter}{/Control}");
  expect(screen.getByRole("dialog")).toBe(dialog);
  answer(undefined);
  expect(await within(dialog).findByRole("button", { name: "Approve" })).toBeDefined();
  expect(calls.some(({ path }) => path.endsWith("/approval"))).toBe(false);
});

it("means the request that one is at already, however fast the keys are", async () => {
  fakeApi(DESK);
  renderApp("/requests");
  await screen.findByRole("heading", { name: "What an approval will do" });
  press("j");
  press("a");
  press("k");
  press("r");
  expect(await screen.findByRole("dialog", { name: "Approve the request of Quick Domains" })).toBeDefined();
  expect(screen.queryByRole("dialog", { name: /^Reject/ })).toBeNull();
});

it("offers one catalogue of those that exclude each other", async () => {
  const assortment = { description: null, categoryIds: [], groupId: "group-1", version: 0 };
  const { calls } = fakeApi({
    ...DESK,
    "GET /catalogues": {
      body: page([
        { id: "small", name: "Small", ...assortment },
        { id: "large", name: "Large", ...assortment },
      ]),
    },
    "GET /catalogue-groups": {
      body: page([{ id: "group-1", name: "Assortment", exclusive: true, version: 0 }]),
    },
    "POST /requests/request-1/approval": { body: request({ status: "APPROVED" }) },
  });
  const { user } = renderApp("/requests?dialog=approve");
  await user.click(await screen.findByRole("radio", { name: "Small" }));
  await user.click(screen.getByRole("radio", { name: "Large" }));
  await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Approve" }));
  await waitFor(() =>
    expect(calls.find(({ path }) => path.endsWith("/approval"))?.body).toMatchObject({
      catalogueIds: ["large"],
    }),
  );
});

it("gives a class that the price guard refuses to whoever says why", async () => {
  const guarded = { ...owner, rights: [...owner.rights, "prices:override-guard"] };
  const answers = [
    {
      status: 422,
      body: problem(422, "price-guard", {
        errors: [{ pointer: "/products/.com", code: "NO_PRICE", detail: ".com RENEW/12 has no price." }],
      }),
    },
    { body: request({ status: "APPROVED" }) },
  ];
  const { calls } = fakeApi({
    ...DESK,
    "POST /auth/refresh": { body: { accessToken: "token", expiresInSeconds: 600, user: guarded } },
    "GET /customer-classes": { body: page([{ id: "class-2", name: "Bare", currency: "USD" }]) },
    "POST /requests/request-1/approval": () => answers.shift() ?? {},
  });
  const { user } = renderApp("/requests?dialog=approve");
  const dialog = await screen.findByRole("dialog", { name: "Approve the request of Nordlicht Hosting" });
  await user.click(await within(dialog).findByRole("combobox", { name: "Class" }));
  await user.click(await screen.findByRole("option", { name: "Bare" }));
  await user.click(within(dialog).getByRole("button", { name: "Approve" }));
  expect((await within(dialog).findByRole("alert")).textContent).toContain(".com RENEW/12 has no price.");
  await user.type(
    within(dialog).getByRole("textbox", { name: "Reason to save it all the same" }),
    "Prices follow",
  );
  await user.click(within(dialog).getByRole("button", { name: "Approve" }));
  await waitFor(() =>
    expect(calls.findLast(({ path }) => path.endsWith("/approval"))?.body).toMatchObject({
      classId: "class-2",
      overrideReason: "Prices follow",
    }),
  );
});

it("rejects only with a reason and keeps what was typed when refused", async () => {
  fakeApi({
    ...DESK,
    "POST /requests/request-2/rejection": { status: 409, body: problem(409, "wrong-state") },
  });
  const { user } = renderApp("/requests");
  await screen.findByRole("heading", { name: "What an approval will do" });
  await user.keyboard("j");
  await screen.findByText("same e-mail address, same phone number");
  await user.keyboard("r");
  const dialog = await screen.findByRole("dialog", { name: "Reject the request of Quick Domains" });
  const reject = within(dialog).getByRole("button", { name: "Reject" });
  expect(reject.hasAttribute("disabled")).toBe(true);
  const reason = within(dialog).getByRole("textbox", { name: /Reason/ });
  await user.type(reason, "jar of keys");
  await user.click(reject);
  expect(await within(dialog).findByRole("alert")).toBeDefined();
  expect(within(dialog).getByDisplayValue("jar of keys")).toBe(reason);
});

it("decides many at once and says what stayed as it was", async () => {
  const { calls } = fakeApi({
    ...DESK,
    "POST /requests:batch-rejection": { body: { decided: 1, refused: 1, items: [] } },
  });
  const { user } = renderApp("/requests");
  await user.click(await screen.findByRole("checkbox", { name: "Select the request of Nordlicht Hosting" }));
  await user.click(screen.getByRole("checkbox", { name: "Select the request of Quick Domains" }));
  const bar = screen.getByRole("region", { name: "Actions for the selected requests" });
  await user.click(within(bar).getByRole("button", { name: "Reject" }));
  const dialog = await screen.findByRole("dialog", { name: "Reject 2 requests" });
  await user.type(within(dialog).getByRole("textbox", { name: /Reason/ }), "A flood");
  await user.click(within(dialog).getByRole("button", { name: "Reject" }));
  expect((await screen.findAllByText("1 request decided. 1 stayed as it was.")).length).toBeGreaterThan(0);
  expect(calls.find(({ path }) => path === "/requests:batch-rejection")?.body).toEqual({
    ids: ["request-1", "request-2"],
    reason: "A flood",
    message: null,
  });
});

it("lets the single keys be switched off", async () => {
  fakeApi(DESK);
  const { user } = renderApp("/requests");
  await screen.findByRole("heading", { name: "What an approval will do" });
  await user.click(screen.getByRole("switch", { name: "Keyboard shortcuts" }));
  await user.keyboard("a");
  expect(screen.queryByRole("dialog")).toBeNull();
  await user.click(screen.getByRole("switch", { name: "Keyboard shortcuts" }));
});

it("lists the customers of a status for the chosen service", async () => {
  const { calls } = fakeApi({
    ...DESK,
    "GET /customer-services": {
      body: page([
        {
          customerId: "customer-1",
          name: "Alfreds Futterkiste",
          number: "K-1",
          city: "Berlin",
          country: "DE",
          relationship: "BLOCKED",
          reason: "Does not pay.",
          status: "BLOCKED",
          requestPending: false,
          since: null,
          by: null,
        },
      ]),
    },
  });
  const { user } = renderApp("/requests");
  await user.click(await screen.findByRole("link", { name: "Blocked 3" }));
  expect(await screen.findByText("Blocked: Does not pay.")).toBeDefined();
  await user.selectOptions(screen.getByRole("combobox", { name: "Service" }), "EDI");
  await waitFor(() => expect(calls.at(-1)?.search.get("service")).toBe("EDI"));
  expect(calls.at(-1)?.search.get("status")).toBe("BLOCKED");
});

it("releases a service for many who do not have it", async () => {
  const row = {
    name: "Alfreds Futterkiste",
    number: "K-1",
    city: "Berlin",
    country: "DE",
    relationship: "ACTIVE",
    reason: null,
    status: "INACTIVE",
    requestPending: false,
    since: null,
    by: null,
  };
  const { calls } = fakeApi({
    ...DESK,
    "GET /customer-services": {
      body: page([
        { ...row, customerId: "customer-1" },
        { ...row, customerId: "customer-2", name: "Berglunds" },
      ]),
    },
    "PUT /customers/customer-1/services/EDI": { body: relationship() },
    "PUT /customers/customer-2/services/EDI": { status: 409, body: problem(409, "relationship-not-active") },
  });
  const { user } = renderApp("/requests?view=INACTIVE&service=EDI");
  await user.click(await screen.findByRole("checkbox", { name: "Select all on this page" }));
  await user.click(screen.getByRole("button", { name: "Release EDI for 2 customers" }));
  expect((await screen.findAllByText("1 of 2 have EDI now")).length).toBeGreaterThan(0);
  expect(calls.filter(({ method }) => method === "PUT").map(({ body }) => body)).toEqual([
    { active: true },
    { active: true },
  ]);
});

it("says so when nothing waits", async () => {
  fakeApi({ "GET /requests": { body: page([]) } });
  renderApp("/requests");
  expect(await screen.findByRole("heading", { name: "No open requests" })).toBeDefined();
});
