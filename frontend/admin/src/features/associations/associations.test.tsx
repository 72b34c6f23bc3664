import { fakeApi, page, problem } from "@kontor/kit/test/fake-api";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { services } from "@/test/approval";
import { association, associationDesk, preview } from "@/test/associations";
import { customer } from "@/test/fixtures";
import { renderApp } from "@/test/render-app";
// loaded before the first test asks for it
import "./associations-page";

const desk = {
  ...associationDesk,
  "GET /customers": { body: page([customer()]) },
  "GET /customers/customer-1": { body: customer() },
  "GET /services": { body: services },
  "POST /associations/preview": { body: preview() },
  "POST /associations": { status: 201, body: { items: [association()] } },
};

function sent(calls: ReturnType<typeof fakeApi>["calls"], path: string) {
  return calls.findLast((call) => call.method === "POST" && call.path === path)?.body;
}

describe("the two tables", () => {
  it("show what nobody has above what somebody has, each with a search of its own", async () => {
    const { calls } = fakeApi(desk);
    const { user } = renderApp("/associations");
    const free = await screen.findByRole("region", { name: "Not associated 2" });
    const associated = screen.getByRole("region", { name: "Associated 1" });
    expect(await within(free).findByRole("link", { name: "alfki.com" })).toBeDefined();
    expect(await within(associated).findByRole("button", { name: "futter.com" })).toBeDefined();
    expect(within(associated).getByText("earlier than here")).toBeDefined();
    await user.type(screen.getByRole("searchbox", { name: "Search what is associated" }), "futter");
    await waitFor(() =>
      expect(calls.findLast(({ path }) => path === "/associations")?.search.get("q")).toBe("futter"),
    );
    expect(calls.findLast(({ path }) => path === "/subscriptions")?.search.get("q")).toBeNull();
    expect(calls.findLast(({ path }) => path === "/subscriptions")?.search.get("associated")).toBe("false");
  });

  it("say that everything is associated while something is held, and explain a failure", async () => {
    fakeApi({
      ...desk,
      "GET /subscriptions": (request) =>
        new URL(request.url).searchParams.has("associated") ? { body: page([]) } : desk["GET /subscriptions"],
      "GET /associations": { status: 400, body: problem(400, "invalid-parameter") },
    });
    renderApp("/associations");
    expect(await screen.findByRole("heading", { name: "Everything is associated" })).toBeDefined();
    expect(await screen.findByRole("button", { name: "Try again" })).toBeDefined();
  });

  it("lead to the import and the form while nothing is held at all", async () => {
    fakeApi({ ...desk, "GET /subscriptions": { body: page([]) } });
    renderApp("/associations");
    expect(await screen.findByRole("heading", { name: "Nothing is held yet" })).toBeDefined();
    const free = screen.getByRole("region", { name: "Not associated 0" });
    const to = (name: string) => within(free).getByRole("link", { name }).getAttribute("href");
    expect(to("Import subscriptions")).toBe("/subscriptions/import");
    expect(to("New subscription")).toBe("/subscriptions/new");
    expect(screen.queryByText("Everything is associated")).toBeNull();
  });

  it("keep what is marked while another search is shown", async () => {
    fakeApi({
      ...desk,
      "GET /subscriptions": (request) =>
        new URL(request.url).searchParams.has("q") ? { body: page([]) } : desk["GET /subscriptions"],
    });
    const { user } = renderApp("/associations");
    await user.click(await screen.findByRole("checkbox", { name: "Select alfki.com" }));
    await user.type(screen.getByRole("searchbox", { name: "Search what is not associated" }), "other");
    expect(await screen.findByRole("heading", { name: "Nothing matches" })).toBeDefined();
    expect(screen.getByRole("button", { name: "Associate 1 product" })).toBeDefined();
  });
});

describe("associating", () => {
  it("goes from the marked rows to the customer, with keys alone, and says what is lost", async () => {
    const { calls } = fakeApi(desk);
    const { user } = renderApp("/associations?customer=customer-1");
    const first = await screen.findByRole("checkbox", { name: "Select alfki.com" });
    first.focus();
    await user.keyboard(" {ArrowDown} {Control>}{Enter}{/Control}");
    const dialog = await screen.findByRole("dialog", { name: "Associate" });
    expect(await within(dialog).findByText(/Not accessible while it lasts: Order, EDI/)).toBeDefined();
    expect(within(dialog).getByText("Reminders will be sent as the settings say.")).toBeDefined();
    await user.click(within(dialog).getByRole("button", { name: "Keep these services" }));
    expect(within(dialog).getByRole("checkbox", { name: "EDI" })).toHaveProperty("checked", true);
    await user.click(within(dialog).getByRole("switch", { name: "Set a renewal" }));
    await user.click(within(dialog).getByRole("button", { name: "Associate 2 products" }));
    await waitFor(() => expect(sent(calls, "/associations")).toBeDefined());
    expect(sent(calls, "/associations")).toMatchObject({
      customerId: "customer-1",
      subscriptionIds: ["subscription-1", "subscription-3"],
      startsOn: null,
      endsOn: null,
      renewal: { intervalMonths: 12, mode: "AUTO_RENEW", nextOn: null },
      services: ["ORDER", "EDI"],
    });
    await waitFor(() => expect(screen.getByRole("button", { name: "Select products" })).toBeDefined());
  });

  it("is taken back from the notice that says it", async () => {
    const { calls } = fakeApi({ ...desk, "DELETE /associations/association-1": { status: 204 } });
    const { user } = renderApp("/associations?customer=customer-1");
    await user.click(await screen.findByRole("checkbox", { name: "Select alfki.com" }));
    await user.click(screen.getByRole("button", { name: "Associate 1 product" }));
    const dialog = await screen.findByRole("dialog", { name: "Associate" });
    await user.click(within(dialog).getByRole("button", { name: "Associate 1 product" }));
    // notices of the tests before may still be in sight
    const undo = await waitFor(() => {
      const notices = screen.getAllByRole("alert");
      const notice = notices.find(({ textContent }) => textContent?.startsWith("1 product associated"));
      return within(notice ?? document.body).getByRole("button", { name: "Undo" });
    });
    await user.click(undo);
    await waitFor(() => expect(calls.some(({ method }) => method === "DELETE")).toBe(true));
    const removal = calls.find(({ method }) => method === "DELETE");
    expect(removal?.path).toBe("/associations/association-1");
    expect(removal?.headers.get("If-Match")).toBe(`"${association().version}"`);
    expect((await screen.findAllByText("Taken back")).length).toBeGreaterThan(0);
  });

  it("puts the server's message at the day it is about", async () => {
    const refusal = problem(422, "invalid", {
      errors: [{ pointer: "/renewal/nextOn", code: "renews-after-end", detail: "Nothing renews then." }],
    });
    fakeApi({ ...desk, "POST /associations": { status: 422, body: refusal } });
    const { user } = renderApp("/associations?customer=customer-1");
    await user.click(await screen.findByRole("checkbox", { name: "Select alfki.com" }));
    await user.click(screen.getByRole("button", { name: "Associate 1 product" }));
    const dialog = await screen.findByRole("dialog", { name: "Associate" });
    await user.click(within(dialog).getByRole("switch", { name: "Set a renewal" }));
    await user.click(within(dialog).getByRole("button", { name: "Associate 1 product" }));
    await waitFor(() =>
      expect(within(dialog).getByLabelText("Next renewal").getAttribute("aria-invalid")).toBe("true"),
    );
  });
});

describe("one association", () => {
  it("is changed with the version that was seen", async () => {
    const { calls } = fakeApi({ ...desk, "PUT /associations/association-1": { body: association() } });
    const { user } = renderApp("/associations?association=association-1");
    await user.click(await screen.findByRole("button", { name: "Edit" }));
    await user.click(await screen.findByRole("switch", { name: /^Send notification mails/ }));
    await user.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(calls.some(({ method }) => method === "PUT")).toBe(true));
    const change = calls.find(({ method }) => method === "PUT");
    expect(change?.headers.get("If-Match")).toBe('"4"');
    expect(change?.body).toMatchObject({ startsOn: "2026-01-01", notifyCustomer: false });
  });

  it("shows both versions when somebody else was faster", async () => {
    const answers = [{ status: 412, body: problem(412, "changed-meanwhile") }, { body: association() }];
    const seen = [association(), association({ version: 5, note: "theirs" })];
    const { calls } = fakeApi({
      ...desk,
      "GET /associations/association-1": () => ({ body: seen.shift() ?? association({ version: 6 }) }),
      "PUT /associations/association-1": () => answers.shift() ?? { status: 500 },
    });
    const { user } = renderApp("/associations?association=association-1");
    await user.click(await screen.findByRole("button", { name: "Edit" }));
    await user.click(await screen.findByRole("switch", { name: /^Send notification mails/ }));
    await user.click(screen.getByRole("button", { name: "Save" }));
    const both = await screen.findByRole("dialog", { name: "Two versions of this association" });
    expect(within(both).getByText("theirs")).toBeDefined();
    await user.click(within(both).getByRole("button", { name: "Use this and go on" }));
    await user.click(await screen.findByRole("button", { name: "Save" }));
    await waitFor(() => expect(calls.filter(({ method }) => method === "PUT")).toHaveLength(2));
    const second = calls.findLast(({ method }) => method === "PUT");
    expect(second?.headers.get("If-Match")).toBe('"5"');
    expect(second?.body).toMatchObject({ note: "theirs", notifyCustomer: false });
  });

  it("ends on a day, for a reason", async () => {
    const { calls } = fakeApi({ ...desk, "POST /associations:batch-end": { body: { items: [] } } });
    const { user } = renderApp("/associations?association=association-1");
    await user.click(await screen.findByRole("button", { name: "End" }));
    const dialog = await screen.findByRole("dialog", { name: "End futter.com" });
    await user.type(within(dialog).getByRole("textbox", { name: "Reason" }), "moved away");
    await user.click(within(dialog).getByRole("button", { name: "End" }));
    await waitFor(() =>
      expect(sent(calls, "/associations:batch-end")).toEqual({
        ids: ["association-1"],
        on: null,
        reason: "moved away",
      }),
    );
  });

  it("is deleted only after a second look", async () => {
    const { calls } = fakeApi({ ...desk, "DELETE /associations/association-1": { status: 204 } });
    const { user } = renderApp("/associations?association=association-1");
    await user.click(await screen.findByRole("button", { name: "Delete" }));
    const asking = await screen.findByRole("dialog", { name: "Delete the association of futter.com?" });
    await user.click(within(asking).getByRole("button", { name: "Delete" }));
    await waitFor(() => expect(calls.some(({ method }) => method === "DELETE")).toBe(true));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });
});
