import type { Schema } from "@kontor/api/types";
import { fakeApi, page, problem } from "@kontor/kit/test/fake-api";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { customer, owner } from "@/test/fixtures";
import { renderApp } from "@/test/render-app";

function mail(part: Partial<Schema<"MailView">> = {}): Schema<"MailView"> {
  return {
    id: "mail-1",
    kind: "REQUEST_APPROVED",
    status: "QUEUED",
    to: "maria@alfreds.example",
    toName: "Maria Anders",
    customerId: "customer-1",
    customerName: "Alfreds Futterkiste",
    subject: "Your request is approved",
    language: "en",
    queuedAt: "2026-02-01T10:00:00.000Z",
    sentAt: null,
    nextTryAt: "2026-02-01T10:05:00.000Z",
    attempts: 1,
    truth: {
      willBeSent: true,
      when: "2026-02-01T10:05:00.000Z",
      reason: "421 try later",
      code: "RETRYING",
    },
    resendable: true,
    ...part,
  };
}

const template: Schema<"MailTemplateView"> = {
  kind: "REQUEST_APPROVED",
  language: "en",
  subject: "Approved: {{customer.name}}",
  text: "Hello",
  custom: true,
  placeholders: [{ name: "customer.name", description: "The customer", sample: "Example Ltd" }],
  confidential: false,
  version: 3,
};

const smtp = { "GET /mail-settings": { body: { transport: "SMTP", from: "desk@demo.example", host: "mx" } } };
const TEMPLATE = "/mail-templates/REQUEST_APPROVED/en";
const preview = { subject: "Approved: Example Ltd", text: "Hello", html: "<p>Hello</p>" };

describe("the outgoing mails", () => {
  it("say what will happen to each, and are narrowed down in the address", async () => {
    const { calls } = fakeApi({ ...smtp, "GET /mails": { body: page([mail()]) } });
    const { user, router } = renderApp("/settings/mails");
    expect(await screen.findByText(/Next try: .* 421 try later/)).toBeDefined();
    expect(await screen.findByText("Mails leave as desk@demo.example through mx.")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "State" }));
    await user.click(await screen.findByRole("menuitem", { name: "Failed" }));
    await waitFor(() => expect(router.state.location.search).toEqual({ status: "FAILED" }));
    await waitFor(() => expect(calls.at(-1)?.search.get("status")).toBe("FAILED"));
  });

  it("say once what holds for all of them", async () => {
    const caught = { willBeSent: false, when: null, reason: null, code: "CAUGHT" } as const;
    fakeApi({
      "GET /mail-settings": { body: { transport: "CATCHER", from: "desk@demo.example", host: null } },
      "GET /mails": { body: page([mail({ status: "CAUGHT", truth: caught })]) },
    });
    renderApp("/settings/mails");
    expect(await screen.findByText("Mails are caught on this server")).toBeDefined();
    expect(await screen.findByRole("cell", { name: "Caught" })).toBeDefined();
    expect(screen.queryByText(/^Will not be sent/)).toBeNull();
  });

  it("open at the side and are sent again", async () => {
    const detail = { mail: mail(), text: "Hello Maria", html: "", confidential: false, log: [] };
    const { calls } = fakeApi({
      ...smtp,
      "GET /mails": { body: page([mail()]) },
      "GET /mails/mail-1": { body: detail },
      "POST /mails/mail-1/resend": { body: mail({ attempts: 0 }) },
    });
    const { user, router } = renderApp("/settings/mails");
    await user.click(await screen.findByRole("button", { name: "Your request is approved" }));
    await waitFor(() => expect(router.state.location.search).toEqual({ mail: "mail-1" }));
    const drawer = await screen.findByRole("dialog", { name: "Your request is approved" });
    expect(await within(drawer).findByText("Hello Maria")).toBeDefined();
    await user.click(within(drawer).getByRole("button", { name: "Try now" }));
    await waitFor(() => expect(calls.some(({ path }) => path === "/mails/mail-1/resend")).toBe(true));
  });

  it("keep a secret link to themselves", async () => {
    const secret = mail({ kind: "STAFF_PASSWORD_RESET", resendable: false });
    fakeApi({
      ...smtp,
      "GET /mails": { body: page([secret]) },
      "GET /mails/mail-1": { body: { mail: secret, text: null, html: null, confidential: true, log: [] } },
    });
    renderApp("/settings/mails?mail=mail-1");
    expect(await screen.findByText("The text is not shown")).toBeDefined();
    expect(screen.queryByRole("button", { name: "Try now" })).toBeNull();
  });

  it("say so when there is no mail server", async () => {
    fakeApi({
      "GET /mail-settings": { body: { transport: "OFF", from: "x@y.example", host: null } },
      "GET /mails": { body: page([]) },
    });
    renderApp("/settings/mails");
    expect(await screen.findByText("No mail server is configured")).toBeDefined();
    expect(await screen.findByRole("heading", { name: "No mails" })).toBeDefined();
  });

  it("can be tried again when they do not load", async () => {
    fakeApi({ ...smtp, "GET /mails": { status: 503, body: problem(503, "overloaded") } });
    renderApp("/settings/mails");
    expect(await screen.findByRole("button", { name: "Try again" })).toBeDefined();
  });

  it("have a list for each customer", async () => {
    fakeApi({
      "GET /customers/customer-1": { body: customer() },
      "GET /customers/customer-1/mails": { body: page([mail({ status: "SENT" })]) },
    });
    renderApp("/customers/customer-1/mails");
    expect(await screen.findByRole("button", { name: "Your request is approved" })).toBeDefined();
  });
});

describe("the mail templates", () => {
  it("show which languages have a text of their own", async () => {
    fakeApi({ "GET /mail-templates": { body: [template, { ...template, language: "de", custom: false }] } });
    renderApp("/settings/mails/templates");
    const link = await screen.findByRole("link", { name: "Request approved, en, own text" });
    expect(link.textContent).toBe("en, own text");
    expect(link.getAttribute("href")).toBe("/settings/mails/templates/REQUEST_APPROVED/en");
  });

  it("are changed with a preview beside them", async () => {
    const { calls } = fakeApi({
      [`GET ${TEMPLATE}`]: { body: template },
      [`POST ${TEMPLATE}/preview`]: { body: preview },
      [`PUT ${TEMPLATE}`]: { body: { ...template, text: "Hello{{customer.name}}", version: 4 } },
    });
    const { user } = renderApp("/settings/mails/templates/REQUEST_APPROVED/en");
    expect(await screen.findByText("Approved: Example Ltd")).toBeDefined();
    await user.click(screen.getByRole("button", { name: /Insert: The customer$/ }));
    await user.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(calls.some(({ method }) => method === "PUT")).toBe(true));
    const saved = calls.find(({ method }) => method === "PUT");
    expect(saved?.headers.get("If-Match")).toBe('"3"');
    expect(saved?.body).toEqual({ subject: template.subject, text: "Hello{{customer.name}}" });
  });

  it("show what is wrong at its field", async () => {
    const errors = [{ pointer: "/text", code: "unknown-placeholder", detail: "There is no {{x}} here." }];
    fakeApi({
      [`GET ${TEMPLATE}`]: { body: template },
      [`POST ${TEMPLATE}/preview`]: { body: preview },
      [`PUT ${TEMPLATE}`]: { status: 422, body: problem(422, "invalid-template", { errors }) },
    });
    const { user } = renderApp("/settings/mails/templates/REQUEST_APPROVED/en");
    await user.type(await screen.findByRole("textbox", { name: "Text" }), "!");
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByText("There is no {{x}} here.")).toBeDefined();
  });

  it("go back to the text that comes with Kontor", async () => {
    let stored = template;
    const { calls } = fakeApi({
      [`GET ${TEMPLATE}`]: () => ({ body: stored }),
      [`POST ${TEMPLATE}/preview`]: { body: preview },
      [`DELETE ${TEMPLATE}`]: () => {
        stored = { ...template, custom: false, version: 4 };
        return { body: stored };
      },
    });
    const { user } = renderApp("/settings/mails/templates/REQUEST_APPROVED/en");
    await user.click(await screen.findByRole("button", { name: "Reset" }));
    const dialog = await screen.findByRole("dialog", { name: "Discard your own text?" });
    await user.click(within(dialog).getByRole("button", { name: "Reset" }));
    await waitFor(() => expect(calls.some(({ method }) => method === "DELETE")).toBe(true));
    await waitFor(() => expect(screen.queryByRole("button", { name: "Reset" })).toBeNull());
  });

  it("are only read by those who may not write them", async () => {
    const clerk = { ...owner, rights: owner.rights.filter((right) => right !== "mails:write") };
    fakeApi({
      "POST /auth/refresh": { body: { accessToken: "t", expiresInSeconds: 600, user: clerk } },
      [`GET ${TEMPLATE}`]: { body: template },
      [`POST ${TEMPLATE}/preview`]: { body: preview },
    });
    renderApp("/settings/mails/templates/REQUEST_APPROVED/en");
    await screen.findByText("Approved: Example Ltd");
    expect(screen.queryByRole("button", { name: "Save" })).toBeNull();
  });
});
