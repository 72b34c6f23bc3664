import type { Schema } from "@kontor/api/types";
import { fakeApi, page, problem } from "@kontor/kit/test/fake-api";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { owner } from "@/test/fixtures";
import { renderApp } from "@/test/render-app";

function rule(part: Partial<Schema<"ReminderRuleView">> = {}): Schema<"ReminderRuleView"> {
  return {
    id: "rule-1",
    event: "EXPIRY",
    daysBefore: 30,
    recipient: "CUSTOMER",
    active: true,
    version: 2,
    ...part,
  };
}

const settings = { sendAt: "08:00", timeZone: "Europe/Berlin", decidedUntil: "2026-02-01", version: 1 };
const both = {
  "GET /reminder-rules": { body: page([rule(), rule({ id: "rule-2", daysBefore: 1, active: false })]) },
  "GET /reminder-settings": { body: settings },
};

describe("the reminders", () => {
  it("are rules with days, which are made", async () => {
    const { calls } = fakeApi({ ...both, "POST /reminder-rules": { status: 201, body: rule() } });
    const { user } = renderApp("/settings/reminders");
    expect(await screen.findByText("30 days before")).toBeDefined();
    expect(screen.getByText("1 day before")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "New rule" }));
    const dialog = await screen.findByRole("dialog", { name: "New rule" });
    const days = within(dialog).getByRole("textbox", { name: "Days before" });
    await user.clear(days);
    await user.type(days, "400");
    await user.click(within(dialog).getByRole("button", { name: "Create" }));
    expect(await within(dialog).findByText("A whole number from 0 to 365.")).toBeDefined();
    await user.clear(days);
    await user.type(days, "14");
    await user.click(within(dialog).getByRole("button", { name: "Create" }));
    await waitFor(() =>
      expect(calls.find(({ method, path }) => method === "POST" && path === "/reminder-rules")?.body).toEqual(
        {
          event: "EXPIRY",
          daysBefore: 14,
          recipient: "CUSTOMER",
          active: true,
        },
      ),
    );
  });

  it("are changed, and the server's refusal stands at its field", async () => {
    const taken = problem(409, "rule-exists", {
      errors: [{ pointer: "/daysBefore", code: "rule-exists", detail: "There is such a rule already." }],
    });
    const { calls } = fakeApi({ ...both, "PUT /reminder-rules/rule-1": { status: 409, body: taken } });
    const { user } = renderApp("/settings/reminders?id=rule-1");
    const dialog = await screen.findByRole("dialog", { name: "Change the rule" });
    await user.click(within(dialog).getByRole("button", { name: "Save" }));
    expect(await within(dialog).findByText("There is such a rule already.")).toBeDefined();
    expect(calls.find(({ method }) => method === "PUT")?.headers.get("If-Match")).toBe('"2"');
  });

  it("go out at a time of the day", async () => {
    const { calls } = fakeApi({
      ...both,
      "PUT /reminder-settings": { body: { ...settings, sendAt: "06:30", version: 2 } },
    });
    const { user } = renderApp("/settings/reminders");
    const time = await screen.findByLabelText("Send at");
    await user.clear(time);
    await user.type(time, "06:30");
    await user.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() =>
      expect(calls.find(({ method }) => method === "PUT")?.body).toEqual({ sendAt: "06:30" }),
    );
  });

  it("are only shown to who may not change them", async () => {
    const rights = owner.rights.filter((right) => right !== "reminders:write");
    const session = { accessToken: "token", expiresInSeconds: 600, user: { ...owner, rights } };
    fakeApi({ ...both, "POST /auth/refresh": { body: session } });
    renderApp("/settings/reminders");
    expect(await screen.findByText("30 days before")).toBeDefined();
    expect(screen.queryByRole("button", { name: "New rule" })).toBeNull();
    expect(screen.getByLabelText("Send at").hasAttribute("disabled")).toBe(true);
  });
});

describe("the planned mails", () => {
  const planned: Schema<"PlannedReminderView"> = {
    event: "EXPIRY",
    eventOn: "2026-03-31",
    sendOn: "2026-03-01T07:00:00.000Z",
    rule: { id: "rule-1", daysBefore: 30, recipient: "CUSTOMER" },
    subject: {
      associationId: "association-1",
      subscriptionId: "subscription-1",
      productName: ".com",
      identifier: "shop.com",
    },
    customer: { id: "customer-1", number: "K-10001", name: "Alfreds Futterkiste" },
    to: "maria@alfreds.example",
    truth: { willBeSent: true, when: "2026-03-01T07:00:00.000Z", reason: null, code: "PLANNED" },
  };
  const off: typeof planned = {
    ...planned,
    rule: { ...planned.rule, daysBefore: 7 },
    truth: { willBeSent: false, when: null, reason: "off", code: "NOTIFY_OFF" },
  };
  const smtp = {
    "GET /mail-settings": { body: { transport: "SMTP", from: "desk@demo.example", host: "mx" } },
  };

  it("say whether they will be sent, and why not", async () => {
    const { calls } = fakeApi({ ...smtp, "GET /reminders/planned": { body: page([planned, off]) } });
    const { user, router } = renderApp("/settings/mails/planned");
    expect(await screen.findByText("Will be sent")).toBeDefined();
    expect(screen.getByText("Notifications are switched off for this association.")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Event" }));
    await user.click(await screen.findByRole("menuitem", { name: "Renewal" }));
    await waitFor(() => expect(router.state.location.search).toEqual({ event: "RENEWAL" }));
    await waitFor(() => expect(calls.at(-1)?.search.get("event")).toBe("RENEWAL"));
  });

  it("are asked for a range of days", async () => {
    const { calls } = fakeApi({ ...smtp, "GET /reminders/planned": { body: page([]) } });
    renderApp("/settings/mails/planned?from=2026-03-01&to=2026-03-31");
    expect(await screen.findByText("Nothing planned")).toBeDefined();
    const asked = calls.find(({ path }) => path === "/reminders/planned");
    expect(asked?.search.get("from")).toBe("2026-03-01");
    expect(asked?.search.get("to")).toBe("2026-03-31");
  });

  it("say afterwards what became of them", async () => {
    const decided: Schema<"DecidedReminderView"> = {
      id: "reminder-1",
      event: "EXPIRY",
      eventOn: "2026-03-31",
      daysBefore: 30,
      recipient: "CUSTOMER",
      subject: planned.subject,
      customer: planned.customer,
      outcome: "QUEUED",
      truth: planned.truth,
      mailId: "mail-1",
      decidedAt: "2026-03-01T07:00:00.000Z",
    };
    const skipped: typeof decided = {
      ...decided,
      id: "reminder-2",
      daysBefore: 7,
      outcome: "SKIPPED",
      truth: off.truth,
      mailId: null,
    };
    const { calls } = fakeApi({
      ...smtp,
      "GET /reminders/planned": { body: page([]) },
      "GET /reminders": { body: page([decided, skipped]) },
    });
    const { user, router } = renderApp("/settings/mails/planned");
    await user.click(await screen.findByRole("radio", { name: "Decided" }));
    const mail = await screen.findByRole("link", { name: "The mail" });
    expect(mail.getAttribute("href")).toBe("/settings/mails?mail=mail-1");
    expect(screen.getByText("Notifications are switched off for this association.")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Outcome" }));
    await user.click(await screen.findByRole("menuitem", { name: "Not sent" }));
    await waitFor(() =>
      expect(router.state.location.search).toEqual({ show: "decided", outcome: "SKIPPED" }),
    );
    await waitFor(() => expect(calls.at(-1)?.search.get("outcome")).toBe("SKIPPED"));
  });
});
