import { fakeApi, page, problem } from "@kontor/kit/test/fake-api";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { detail, request, services, summary } from "@/test/approval";
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
};

it("shows what waits, what speaks against it and what an approval will do", async () => {
  fakeApi(DESK);
  const { user, router } = renderApp("/requests");
  expect(await screen.findByText("2 open requests · 1 overdue")).toBeDefined();
  expect(screen.getByRole("link", { name: "Inactive 80" })).toBeDefined();
  await user.click(await screen.findByRole("button", { name: /Quick Domains/ }));
  await waitFor(() => expect(router.state.location.search).toEqual({ request: "request-2" }));
  expect(await screen.findByText("The VAT id is from another country than the address.")).toBeDefined();
  expect(screen.getByText("same e-mail address, same phone number")).toBeDefined();
  expect(screen.getByRole("heading", { name: "What an approval will do" })).toBeDefined();
  expect(screen.getByText("Will be sent in a moment")).toBeDefined();
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
  await user.click(await within(dialog).findByRole("checkbox", { name: "EDI" }));
  await user.click(within(dialog).getByRole("button", { name: "Approve" }));
  await waitFor(() => expect(router.state.location.search).toEqual({ request: "request-2" }));
  expect(calls.find(({ path }) => path === "/requests/request-1/approval")?.body).toEqual({
    services: ["ORDER", "EDI"],
    catalogueIds: [],
    classId: null,
    message: null,
  });
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

it("says so when nothing waits", async () => {
  fakeApi({ "GET /requests": { body: page([]) } });
  renderApp("/requests");
  expect(await screen.findByRole("heading", { name: "No open requests" })).toBeDefined();
});
