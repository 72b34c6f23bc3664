import { fakeApi, page, problem } from "@kontor/kit/test/fake-api";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { services } from "@/test/approval";
import { association, associationDesk, preview, subscription } from "@/test/associations";
import { customer } from "@/test/fixtures";
import { renderApp } from "@/test/render-app";
// loaded before the first test asks for it
import "./associations-page";
import { daysOf } from "./periods";
import "./renewals-dialog";
import "./renewals-page";

const desk = {
  ...associationDesk,
  "GET /customers": { body: page([customer()]) },
  "GET /customers/customer-1": { body: customer() },
  "GET /services": { body: services },
  "POST /associations/preview": { body: preview() },
  "POST /associations/association-1/preview": { body: preview() },
  "POST /associations": { status: 201, body: { items: [association()] } },
};

function sent(calls: ReturnType<typeof fakeApi>["calls"], path: string) {
  return calls.findLast((call) => call.method === "POST" && call.path === path)?.body;
}

const last = (calls: ReturnType<typeof fakeApi>["calls"], path: string) =>
  calls.findLast((call) => call.path === path && call.search.get("limit") !== "1")?.search;

describe("the work screen", () => {
  it("shows what is free, and what is given or ending one press away, each with its number", async () => {
    const { calls } = fakeApi(desk);
    const { user } = renderApp("/associations");
    expect(await screen.findByRole("link", { name: "alfki.com" })).toBeDefined();
    expect(await screen.findByRole("radio", { name: "Free 2" })).toHaveProperty("checked", true);
    expect(last(calls, "/subscriptions")?.get("associated")).toBe("false");
    expect(last(calls, "/subscriptions")?.get("limit")).toBe("50");
    expect(screen.queryByRole("button", { name: "futter.com" })).toBeNull();
    await user.click(await screen.findByRole("radio", { name: "Given 1" }));
    expect(await screen.findByRole("button", { name: "futter.com" })).toBeDefined();
    expect(screen.getByText("expires first")).toBeDefined();
    await user.type(screen.getByRole("searchbox", { name: "Search what is given" }), "futter");
    await waitFor(() => expect(last(calls, "/associations")?.get("q")).toBe("futter"));
    expect(await screen.findByRole("radio", { name: "Ending 1" })).toBeDefined();
  });

  it("asks for what ends next month with two presses, and for any one of the three events", async () => {
    const { calls } = fakeApi(desk);
    const { user } = renderApp("/associations");
    await user.click(await screen.findByRole("radio", { name: /^Ending/ }));
    const days = await screen.findByRole("group", { name: "In which days" });
    expect(within(days).getByRole("button", { name: "30 days" }).getAttribute("aria-pressed")).toBe("true");
    await user.click(within(days).getByRole("button", { name: "Next month" }));
    const { from, to } = daysOf("next");
    await waitFor(() => expect(last(calls, "/associations")?.get("dueFrom")).toBe(from));
    expect(last(calls, "/associations")?.get("dueTo")).toBe(to);
    await user.click(screen.getByRole("button", { name: "What happens" }));
    await user.click(await screen.findByRole("menuitem", { name: "Expires upstream" }));
    await waitFor(() => expect(last(calls, "/associations")?.get("due")).toBe("EXPIRES_UPSTREAM"));
  });

  it("opens an address of the time of two tables where it leads", async () => {
    const { calls } = fakeApi(desk);
    renderApp("/associations?due=60&customer=customer-1");
    expect(await screen.findByRole("radio", { name: /^Ending/ })).toHaveProperty("checked", true);
    await waitFor(() => expect(last(calls, "/associations")?.get("due")).toBe("RENEWS"));
    expect(last(calls, "/associations")?.get("customerId")).toBe("customer-1");
    expect(await screen.findByRole("button", { name: "Customer: Alfreds Futterkiste" })).toBeDefined();
  });

  it("shows what expires as an end, with how it stands upstream", async () => {
    const expiring = association({
      lastOn: "2026-12-31",
      renewal: {
        intervalMonths: 12,
        mode: "EXPIRE",
        nextOn: "2027-01-01",
        answer: null,
        heldUntil: null,
        price: null,
      },
      subscription: {
        id: "subscription-2",
        identifier: "futter.com",
        kind: "DOMAIN",
        upstreamUser: null,
        plan: null,
        contractedOn: null,
        expiresOn: "2027-03-03",
        status: "CANCELLED",
      },
      datesDiffer: false,
    });
    fakeApi({ ...desk, "GET /associations": { body: page([expiring]) } });
    renderApp("/associations?show=given");
    const row = (await screen.findByRole("button", { name: "futter.com" })).closest("tr");
    const shown = within(row ?? document.body);
    expect(shown.getByText("31 Dec 2026")).toBeDefined();
    expect(shown.getByText("expires")).toBeDefined();
    expect(shown.queryByText("1 Jan 2027")).toBeNull();
    expect(shown.getByText("Cancelled")).toBeDefined();
  });

  it("says of whom one chooses what stands against it", async () => {
    const blocked = customer({ relationship: "BLOCKED", locks: ["RENEWALS"] });
    fakeApi({ ...desk, "GET /customers": { body: page([blocked]) } });
    const { user } = renderApp("/associations");
    await user.click(await screen.findByRole("checkbox", { name: "Select alfki.com" }));
    const bar = screen.getByRole("region", { name: "What to do with the chosen" });
    await user.type(within(bar).getByPlaceholderText("The first letters are enough"), "alf");
    const option = await screen.findByRole("option", { name: /^Alfreds Futterkiste/ });
    expect(option.textContent).toContain("Blocked");
    expect(option.textContent).toContain("Locked: Renewals");
  });

  it("says that everything is given while something is held", async () => {
    fakeApi({
      ...desk,
      "GET /subscriptions": (request) =>
        new URL(request.url).searchParams.has("associated") ? { body: page([]) } : desk["GET /subscriptions"],
    });
    renderApp("/associations");
    expect(await screen.findByRole("heading", { name: "Everything is associated" })).toBeDefined();
  });

  it("explains a failure, and that nothing is due", async () => {
    fakeApi({ ...desk, "GET /associations": { status: 400, body: problem(400, "invalid-parameter") } });
    renderApp("/associations?show=given");
    expect(await screen.findByRole("button", { name: "Try again" })).toBeDefined();
  });

  it("says that nothing happens in these days", async () => {
    fakeApi({ ...desk, "GET /associations": { body: page([]) } });
    renderApp("/associations?show=ending&period=2027-02");
    expect(await screen.findByRole("heading", { name: "Nothing in these days" })).toBeDefined();
  });

  it("leads to the import and the form while nothing is held at all", async () => {
    fakeApi({ ...desk, "GET /subscriptions": { body: page([]) } });
    renderApp("/associations");
    const empty = await screen.findByRole("heading", { name: "Nothing is held yet" });
    const work = within(empty.closest("section") ?? document.body);
    const to = (name: string) => work.getByRole("link", { name }).getAttribute("href");
    expect(to("Import subscriptions")).toBe("/subscriptions/import");
    expect(to("New subscription")).toBe("/subscriptions/new");
    expect(screen.queryByText("Everything is associated")).toBeNull();
  });

  it("keeps what is marked while another search or view is shown", async () => {
    fakeApi({
      ...desk,
      "GET /subscriptions": (request) =>
        new URL(request.url).searchParams.has("q") ? { body: page([]) } : desk["GET /subscriptions"],
    });
    const { user } = renderApp("/associations");
    await user.click(await screen.findByRole("checkbox", { name: "Select alfki.com" }));
    await user.type(screen.getByRole("searchbox", { name: "Search what is free" }), "other");
    expect(await screen.findByRole("heading", { name: "Nothing matches" })).toBeDefined();
    expect(screen.getByRole("button", { name: "Associate 1 product" })).toBeDefined();
    await user.click(screen.getByRole("radio", { name: /^Given/ }));
    await screen.findByRole("button", { name: "futter.com" });
    expect(screen.queryByRole("button", { name: "Associate 1 product" })).toBeNull();
    await user.click(screen.getByRole("radio", { name: /^Free/ }));
    expect(await screen.findByRole("button", { name: "Associate 1 product" })).toBeDefined();
  });

  it("marks all that match, also what stands on other pages", async () => {
    const pages = [
      { items: [subscription()], nextCursor: "more", total: { exact: 2 } },
      { items: [subscription({ id: "subscription-9", identifier: "last.com" })], total: { exact: 2 } },
    ];
    fakeApi({
      ...desk,
      "GET /subscriptions": (request) => ({
        body: new URL(request.url).searchParams.has("cursor") ? pages[1] : pages[0],
      }),
    });
    const { user } = renderApp("/associations");
    await user.click(await screen.findByRole("checkbox", { name: "Select alfki.com" }));
    await user.click(screen.getByRole("button", { name: "Mark all 2" }));
    expect(await screen.findByRole("button", { name: "Associate 2 products" })).toBeDefined();
    expect(screen.queryByRole("button", { name: "Mark all 2" })).toBeNull();
  });

  it("goes from the search to the rows with the arrow, and to the search with a slash", async () => {
    fakeApi(desk);
    const { user } = renderApp("/associations");
    await screen.findByRole("checkbox", { name: "Select alfki.com" });
    await user.keyboard("/");
    expect(document.activeElement).toBe(screen.getByRole("searchbox", { name: "Search what is free" }));
    await user.keyboard("{ArrowDown}");
    expect(document.activeElement).toBe(screen.getByRole("checkbox", { name: "Select alfki.com" }));
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
    expect(await within(dialog).findByText("The first mail will be sent on 1 Feb 2027.")).toBeDefined();
    expect(within(dialog).getByRole("checkbox", { name: "EDI" })).toHaveProperty("checked", true);
    expect(sent(calls, "/associations/preview")).toMatchObject({ services: null });
    await user.click(within(dialog).getByRole("checkbox", { name: "EDI" }));
    await waitFor(() => expect(sent(calls, "/associations/preview")).toMatchObject({ services: ["ORDER"] }));
    expect(await within(dialog).findByText(/Not accessible while it lasts: Order, EDI/)).toBeDefined();
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
      services: null,
    });
    await waitFor(() =>
      expect(screen.queryByRole("region", { name: "What to do with the chosen" })).toBeNull(),
    );
  });

  it("takes period and renewal from the bar below the list", async () => {
    const { calls } = fakeApi(desk);
    const { user } = renderApp("/associations?customer=customer-1");
    await user.click(await screen.findByRole("checkbox", { name: "Select alfki.com" }));
    const bar = screen.getByRole("region", { name: "What to do with the chosen" });
    expect(within(bar).getByText("1 chosen")).toBeDefined();
    await user.type(within(bar).getByLabelText("Ends"), "2027-12-31");
    await user.selectOptions(within(bar).getByRole("combobox", { name: "Renewal" }), "12");
    await user.click(within(bar).getByRole("button", { name: "Associate 1 product" }));
    const dialog = await screen.findByRole("dialog", { name: "Associate" });
    await user.click(within(dialog).getByRole("button", { name: "Associate 1 product" }));
    await waitFor(() => expect(sent(calls, "/associations")).toBeDefined());
    expect(sent(calls, "/associations")).toMatchObject({
      endsOn: "2027-12-31",
      renewal: { intervalMonths: 12, mode: "AUTO_RENEW", nextOn: null },
    });
  });

  it("says why customers get no mail", async () => {
    const mail = { willBeSent: false, code: "RULE_OFF", reason: "off", firstOn: null, withheld: [] };
    fakeApi({ ...desk, "POST /associations/preview": { body: preview({ mail }) } });
    const { user } = renderApp("/associations?customer=customer-1");
    await user.click(await screen.findByRole("checkbox", { name: "Select alfki.com" }));
    await user.click(screen.getByRole("button", { name: "Associate 1 product" }));
    expect(await screen.findByText("None: the reminder rules for it are switched off.")).toBeDefined();
  });

  it("asks why a customer whose orders are locked gets something", async () => {
    const findings = [{ code: "REASON_NEEDED" as const, detail: "Alfreds Futterkiste" }];
    const refusal = problem(422, "reason-needed", {
      errors: [{ pointer: "/note", code: "reason-needed", detail: "Say why." }],
    });
    let refused = false;
    const { calls } = fakeApi({
      ...desk,
      "POST /associations/preview": { body: preview({ findings }) },
      "POST /associations": () => {
        if (refused) return { status: 201, body: { items: [association()] } };
        refused = true;
        return { status: 422, body: refusal };
      },
    });
    const { user } = renderApp("/associations?customer=customer-1");
    await user.click(await screen.findByRole("checkbox", { name: "Select alfki.com" }));
    await user.click(screen.getByRole("button", { name: "Associate 1 product" }));
    const dialog = await screen.findByRole("dialog", { name: "Associate" });
    const reason = await within(dialog).findByRole("textbox", { name: /^Why the customer gets this/ });
    expect(within(dialog).queryByRole("textbox", { name: "Note" })).toBeNull();
    await user.click(within(dialog).getByRole("button", { name: "Associate 1 product" }));
    await waitFor(() => expect(reason.getAttribute("aria-invalid")).toBe("true"));
    await user.type(reason, "Paid in cash.");
    await user.click(within(dialog).getByRole("button", { name: "Associate 1 product" }));
    await waitFor(() => expect(sent(calls, "/associations")).toMatchObject({ note: "Paid in cash." }));
  });

  it("says in one of them that its renewal waits, and until when", async () => {
    const held = association();
    const waiting = association({ renewal: held.renewal && { ...held.renewal, heldUntil: "2027-01-06" } });
    fakeApi({ ...desk, "GET /associations/association-1": { body: waiting } });
    renderApp("/associations?association=association-1");
    expect(await screen.findByText(/Unless they are unlocked it ends after 6 Jan 2027/)).toBeDefined();
  });

  it("lists those that wait, with nothing about days", async () => {
    const { calls } = fakeApi(desk);
    renderApp("/associations?outlook=HELD");
    expect(await screen.findByRole("button", { name: /^Renewal waits/ })).toBeDefined();
    await waitFor(() => expect(last(calls, "/associations")?.get("outlook")).toBe("HELD"));
  });

  it("offers what can be meant where it ends before it renews", async () => {
    const refusal = problem(422, "invalid", {
      errors: [{ pointer: "/renewal/nextOn", code: "renews-after-end", detail: "It ends before." }],
    });
    const { calls } = fakeApi({
      ...desk,
      "POST /associations/preview": { status: 422, body: refusal },
    });
    const { user } = renderApp("/associations?customer=customer-1");
    await user.click(await screen.findByRole("checkbox", { name: "Select alfki.com" }));
    const bar = screen.getByRole("region", { name: "What to do with the chosen" });
    await user.type(within(bar).getByLabelText("Ends"), "2027-12-31");
    await user.selectOptions(within(bar).getByRole("combobox", { name: "Renewal" }), "12");
    await user.click(within(bar).getByRole("button", { name: "Associate 1 product" }));
    const dialog = await screen.findByRole("dialog", { name: "Associate" });
    await user.click(await within(dialog).findByRole("button", { name: "Let it end: no renewal" }));
    await waitFor(() => expect(sent(calls, "/associations/preview")).toMatchObject({ renewal: null }));
    expect(sent(calls, "/associations/preview")).toMatchObject({ endsOn: "2027-12-31" });
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

describe("several associations", () => {
  const gone = { ...desk, "POST /associations:batch-delete": { status: 204 } };

  it("are deleted together after a look at how many that are", async () => {
    const { calls } = fakeApi(gone);
    const { user } = renderApp("/associations?show=given");
    await user.click(await screen.findByRole("checkbox", { name: "Select futter.com" }));
    await user.click(screen.getByRole("button", { name: "Delete" }));
    const asking = await screen.findByRole("dialog", { name: "Delete 1 association?" });
    expect(within(asking).getByText(/They are of 1 customer/)).toBeDefined();
    await user.click(within(asking).getByRole("button", { name: "Delete" }));
    await waitFor(() =>
      expect(sent(calls, "/associations:batch-delete")).toEqual({ ids: ["association-1"] }),
    );
    await waitFor(() =>
      expect(screen.queryByRole("region", { name: "What to do with the chosen" })).toBeNull(),
    );
  });

  it("get no more mails with one press", async () => {
    const { calls } = fakeApi({ ...desk, "POST /associations:batch-change": { body: { items: [] } } });
    const { user } = renderApp("/associations?show=given");
    await user.click(await screen.findByRole("checkbox", { name: "Select futter.com" }));
    await user.click(screen.getByRole("button", { name: "Mails off" }));
    await waitFor(() =>
      expect(sent(calls, "/associations:batch-change")).toEqual({
        ids: ["association-1"],
        notifyCustomer: false,
      }),
    );
  });
});

describe("one association", () => {
  it("says before a change is saved what the customer loses by it", async () => {
    const { calls } = fakeApi({
      ...desk,
      "POST /associations/association-1/preview": { body: preview() },
      "PUT /associations/association-1": { body: association() },
    });
    const { user } = renderApp("/associations?association=association-1");
    await user.click(await screen.findByRole("button", { name: "Edit" }));
    await user.click(await screen.findByRole("checkbox", { name: "Order" }));
    await waitFor(() =>
      expect(sent(calls, "/associations/association-1/preview")).toMatchObject({ services: [] }),
    );
    // in the preview, and at the button that saves
    expect(await screen.findAllByText(/Not accessible while it lasts: Order, EDI/)).toHaveLength(2);
    await user.click(screen.getByRole("button", { name: "Keep these services" }));
    expect(screen.getByRole("checkbox", { name: "Order" })).toHaveProperty("checked", true);
  });

  it("is put back as it was where its history says that it can be", async () => {
    const event = {
      id: "event-1",
      action: "CHANGED" as const,
      occurredAt: "2026-01-01T08:00:00.000Z",
      actor: { id: "staff-1", name: "Olga", kind: "STAFF" as const },
      requestId: "request-1",
      changes: [{ field: "endsOn", before: null, after: "2026-12-31" }],
      names: {},
      reverts: null,
      revertible: true,
    };
    const created = { ...event, id: "event-0", action: "CREATED" as const, revertible: false };
    const { calls } = fakeApi({
      ...desk,
      "GET /associations/association-1/history": { body: page([event, created]) },
      "POST /associations/association-1/history/event-1/reversal": { status: 201, body: event },
    });
    const { user } = renderApp("/associations?association=association-1");
    await user.click(await screen.findByRole("button", { name: "Revert" }));
    const asking = await screen.findByRole("dialog", { name: "Revert this change?" });
    await user.click(within(asking).getByRole("button", { name: "Revert" }));
    await waitFor(() => expect(calls.some(({ path }) => path.endsWith("/reversal"))).toBe(true));
    expect(calls.find(({ path }) => path.endsWith("/reversal"))?.headers.get("If-Match")).toBe('"4"');
  });

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

describe("the completed renewals", () => {
  const renewal = {
    id: "renewal-1",
    associationId: "association-1",
    subscriptionId: "subscription-2",
    customer: { id: "customer-1", number: "K-10001", name: "Alfreds Futterkiste" },
    productName: ".com",
    identifier: "futter.com",
    quantity: 1,
    intervalMonths: 12,
    periodStart: "2026-11-01",
    outcome: "RENEWED",
    unitPrice: { amount: "10.00", currency: "USD" },
    total: { amount: "10.00", currency: "USD" },
    source: "CLASS",
    ranAt: "2026-11-01T08:00:00.000Z",
  };

  it("stand with their prices, of a customer and in some days", async () => {
    const { calls } = fakeApi({ ...desk, "GET /renewals": { body: page([renewal]) } });
    const { user } = renderApp("/associations/renewals?customer=customer-1&period=2026-11");
    expect(await screen.findByRole("link", { name: "futter.com" })).toBeDefined();
    expect(screen.getByText("US$10.00")).toBeDefined();
    const asked = () => calls.findLast(({ path }) => path === "/renewals")?.search;
    expect(asked()?.get("from")).toBe("2026-11-01");
    expect(asked()?.get("to")).toBe("2026-11-30");
    expect(asked()?.get("customerId")).toBe("customer-1");
    await user.click(screen.getByRole("button", { name: "Outcome" }));
    await user.click(await screen.findByRole("menuitem", { name: "Expired" }));
    await waitFor(() => expect(asked()?.get("outcome")).toBe("EXPIRED"));
  });
});

describe("renewals of many", () => {
  const state = (part: object = {}) => ({
    mode: "AUTO_RENEW",
    intervalMonths: 12,
    nextOn: "2027-01-01",
    lastOn: null,
    notifyCustomer: true,
    ...part,
  });
  const item = (part: object = {}) => ({
    associationId: "association-1",
    customer: { id: "customer-1", number: "K-1", name: "Alfreds Futterkiste" },
    identifier: "futter.com",
    productName: ".com",
    outcome: "CHANGED",
    before: state(),
    after: state({ mode: "EXPIRE", lastOn: "2026-12-31" }),
    refusal: null,
    warnings: [],
    ...part,
  });
  const changes = {
    changed: 1,
    same: 0,
    refused: 1,
    items: [
      item(),
      item({
        associationId: "association-2",
        identifier: "other.com",
        outcome: "REFUSED",
        refusal: { code: "no-renewal", detail: "It does not renew so far." },
      }),
    ],
  };
  const path = "/associations/renewals";

  async function open(more: object = {}) {
    const { calls } = fakeApi({
      ...desk,
      [`POST ${path}/preview`]: { body: changes },
      [`POST ${path}`]: { body: changes },
      ...more,
    });
    const app = renderApp("/associations?show=given");
    await app.user.click(await screen.findByRole("checkbox", { name: /^Select futter\.com/ }));
    await app.user.click(screen.getByRole("button", { name: "Renewals" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Renewal of the marked association" }));
    return { ...app, calls, dialog };
  }

  it("shows what changes and what is refused and why before anything is changed", async () => {
    const { user, calls, dialog } = await open();
    expect(dialog.getByText(/^Say what is to change/)).toBeDefined();
    expect(dialog.getByRole("button", { name: "Change 0 renewals" })).toHaveProperty("disabled", true);
    await user.selectOptions(dialog.getByRole("combobox", { name: "On the day of renewal" }), "EXPIRE");
    expect(await dialog.findByText("1 changes, 1 cannot be changed")).toBeDefined();
    const [refused, changed] = within(dialog.getByRole("region", { name: "What becomes of each" }))
      .getAllByRole("row")
      .slice(1);
    expect(refused?.textContent).toContain("It does not renew so far: choose what happens");
    expect(changed?.textContent).toMatch(/Renews by itself.*next on 1 Jan 2027.*Expires.*until 31 Dec 2026/);
    expect(sent(calls, path)).toBeUndefined();
    await user.click(dialog.getByRole("button", { name: "Change 1 renewal" }));
    expect(await screen.findByText("1 renewal was changed")).toBeDefined();
    expect(await screen.findByText("1 stayed as it was")).toBeDefined();
    expect(sent(calls, path)).toEqual({
      ids: ["association-1"],
      mode: "EXPIRE",
      intervalMonths: null,
      nextOn: null,
      notifyCustomer: null,
    });
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("takes renewals away without what was typed beside, and refuses intervals that are none", async () => {
    const { user, calls, dialog } = await open();
    const months = dialog.getByRole("textbox", { name: "Every … months" });
    await user.type(months, "500");
    expect(await dialog.findByText(/1 to 120|120/)).toBeDefined();
    await user.selectOptions(dialog.getByRole("combobox", { name: "On the day of renewal" }), "NONE");
    expect(months).toHaveProperty("disabled", true);
    await waitFor(() =>
      expect(sent(calls, `${path}/preview`)).toEqual({
        ids: ["association-1"],
        renews: false,
        notifyCustomer: null,
      }),
    );
  });

  it("keeps the dialog with what was chosen when the server refuses", async () => {
    const { user, dialog } = await open({ [`POST ${path}`]: { status: 503, body: problem(503, "busy") } });
    await user.selectOptions(dialog.getByRole("combobox", { name: "Send notification mails" }), "off");
    await user.click(await dialog.findByRole("button", { name: "Change 1 renewal" }));
    expect(await dialog.findByRole("alert")).toBeDefined();
    expect(dialog.getByRole("combobox", { name: "Send notification mails" })).toHaveProperty("value", "off");
  });
});
