import { fakeApi, page, problem } from "@kontor/kit/test/fake-api";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { renderApp } from "@/test/render-app";
import { contrast } from "./contrast";
import { fetchSnippet } from "./snippets";

const site = {
  id: "s1",
  key: "EnHTgWerkqem7IUszG6h3A",
  name: "Web shop",
  active: true,
  allowedOrigins: ["https://shop.example"],
  languages: ["de", "en"],
  fields: [
    { name: "companyName", visible: true, required: true },
    { name: "email", visible: true, required: true },
  ],
  legalTexts: [
    {
      id: "t1",
      code: "terms",
      version: 2,
      title: { de: "AGB", en: "Terms" },
      url: "https://shop.example/terms",
      text: null,
      required: true,
      createdAt: "2026-01-02T10:00:00Z",
    },
  ],
  services: [],
  classId: null,
  catalogueIds: [],
  approval: { mode: "MANUAL", conditions: [] },
  targetHours: 48,
  style: {},
  version: 3,
  createdAt: "2026-01-01T10:00:00Z",
};

const services = [
  { code: "ORDER", name: "Orders", description: null, position: 1, active: true, version: 1 },
  { code: "EDI", name: "EDI", description: null, position: 2, active: false, version: 1 },
];

// a click on the words inside is none on the button here
async function save(user: ReturnType<typeof renderApp>["user"]): Promise<void> {
  const button = screen.getByText("Save").closest("button");
  if (!button) throw new Error("nothing to save with");
  await user.click(button);
}

const answers = {
  "GET /services": { body: services },
  "GET /catalogues": { body: page([]) },
  "GET /sites": { body: page([site]) },
  "GET /sites/s1": { body: site },
};

describe("the sites", () => {
  it("are created with a form that asks little", async () => {
    const { calls } = fakeApi({ ...answers, "POST /sites": { status: 201, body: site } });
    const { user, router } = renderApp("/settings/sites?dialog=new");
    const dialog = await screen.findByRole("dialog", { name: "New site" });
    await user.type(within(dialog).getByRole("textbox", { name: "Name" }), "Web shop");
    await user.type(
      within(dialog).getByRole("textbox", { name: "Address of the web site" }),
      "https://shop.example",
    );
    await user.click(within(dialog).getByRole("button", { name: "Create" }));
    await waitFor(() => expect(router.state.location.pathname).toBe("/settings/sites/s1"));
    expect(calls.find(({ method, path }) => method === "POST" && path === "/sites")?.body).toMatchObject({
      name: "Web shop",
      active: true,
      allowedOrigins: ["https://shop.example"],
      languages: ["de", "en", "es"],
      approval: { mode: "MANUAL", conditions: [] },
    });
  });

  it("say at the field which address is not one", async () => {
    const refused = problem(422, "invalid", {
      errors: [{ pointer: "/allowedOrigins/0", code: "invalid-origin", detail: "An origin is exact." }],
    });
    fakeApi({ ...answers, "POST /sites": { status: 422, body: refused } });
    const { user } = renderApp("/settings/sites?dialog=new");
    await user.type(await screen.findByRole("textbox", { name: "Name" }), "Web shop");
    await user.type(screen.getByRole("textbox", { name: "Address of the web site" }), "*.shop.example");
    await user.click(screen.getByRole("button", { name: "Create" }));
    expect(await screen.findByText("An origin is exact.")).toBeDefined();
  });
});

// by label instead of by role: the form is large, and roles are slow to compute here
describe("the form of a site", () => {
  it("keeps the order of its fields and saves what was changed", async () => {
    const { calls } = fakeApi({ ...answers, "PUT /sites/s1": { body: { ...site, version: 4 } } });
    const { user } = renderApp("/settings/sites/s1");
    const asked = await screen.findByLabelText("Phone is required");
    await user.click(asked);
    await user.click(screen.getByLabelText("Move E-mail up"));
    expect(screen.getByLabelText("Ask for E-mail")).toHaveProperty("disabled", true);
    await save(user);
    await waitFor(() => expect(calls.some(({ method }) => method === "PUT")).toBe(true));
    const saved = calls.find(({ method }) => method === "PUT");
    expect(saved?.headers.get("If-Match")).toBe('"3"');
    const { fields } = JSON.parse(JSON.stringify(saved?.body));
    expect(fields.slice(0, 2)).toEqual([
      { name: "email", visible: true, required: true },
      { name: "companyName", visible: true, required: true },
    ]);
    expect(fields).toContainEqual({ name: "phone", visible: true, required: true });
  });

  it("offers the services that are on offer", async () => {
    const { calls } = fakeApi({ ...answers, "PUT /sites/s1": { body: { ...site, version: 4 } } });
    const { user } = renderApp("/settings/sites/s1");
    await user.click(await screen.findByLabelText("Orders"));
    expect(screen.queryByLabelText("EDI")).toBeNull();
    await save(user);
    await waitFor(() =>
      expect(calls.find(({ method }) => method === "PUT")?.body).toMatchObject({ services: ["ORDER"] }),
    );
  });

  it("adds conditions to an automatic approval", async () => {
    const { calls } = fakeApi({ ...answers, "PUT /sites/s1": { body: { ...site, version: 4 } } });
    const { user } = renderApp("/settings/sites/s1");
    await user.click(await screen.findByLabelText("Who decides on requests?", { selector: "input" }));
    await user.click(await screen.findByText("Kontor, under conditions"));
    expect(screen.getByText("Without a condition every confirmed request is approved.")).toBeDefined();
    await user.click(screen.getByText("Add a condition"));
    await user.type(screen.getByLabelText("One of these values", { selector: "input" }), "DE{Enter}");
    await save(user);
    await waitFor(() =>
      expect(calls.find(({ method }) => method === "PUT")?.body).toMatchObject({
        approval: { mode: "AUTO", conditions: [{ field: "country", values: ["DE"] }] },
      }),
    );
  });

  it("warns of colours that cannot be read", async () => {
    fakeApi(answers);
    const { user } = renderApp("/settings/sites/s1");
    await user.type(await screen.findByLabelText("Button", { selector: "input" }), "#ffff00");
    expect(await screen.findByText(/Text on the button on Button is hard to read: contrast 1/)).toBeDefined();
    expect(contrast("#000000", "#ffffff")).toBe(21);
    expect(contrast("red", "#ffffff")).toBeUndefined();
  });

  it("is shown as visitors see it while it is edited", async () => {
    fakeApi(answers);
    renderApp("/settings/sites/s1");
    const preview = await screen.findByRole("region", { name: "Preview" });
    await waitFor(() => expect(preview.querySelector("kontor-register")).not.toBeNull());
    expect(within(preview).getByRole("radio", { name: "Deutsch" })).toBeDefined();
  });
});

describe("the legal texts of a site", () => {
  it("get a next version that keeps the code", async () => {
    const { calls } = fakeApi({
      ...answers,
      "POST /sites/s1/legal-texts": { status: 201, body: { ...site.legalTexts[0], version: 3 } },
    });
    const { user } = renderApp("/settings/sites/s1/legal-texts");
    expect(await screen.findByText("Version 2")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "New version of Terms" }));
    const address = await screen.findByRole("textbox", { name: "Address of the text" });
    await user.clear(address);
    await user.type(address, "https://shop.example/terms-3");
    await user.click(screen.getByRole("button", { name: "Publish" }));
    await waitFor(() => expect(calls.find(({ method }) => method === "POST")).toBeDefined());
    const posted = calls.find(({ path }) => path === "/sites/s1/legal-texts");
    await waitFor(() =>
      expect(posted?.body).toEqual({
        code: "terms",
        title: { de: "AGB", en: "Terms" },
        url: "https://shop.example/terms-3",
        text: null,
        required: true,
      }),
    );
  });

  it("can be withdrawn", async () => {
    const { calls } = fakeApi({ ...answers, "DELETE /sites/s1/legal-texts/t1": { status: 204 } });
    const { user } = renderApp("/settings/sites/s1/legal-texts");
    await user.click(await screen.findByRole("button", { name: "Ask no longer: Terms" }));
    await user.click(await screen.findByRole("button", { name: "Ask no longer" }));
    await waitFor(() => expect(calls.some(({ method }) => method === "DELETE")).toBe(true));
  });
});

describe("the registrations of a site", () => {
  it("lead to the customers they became, and say why some were dropped", async () => {
    const registration = {
      id: "r1",
      status: "CONFIRMED",
      droppedBecause: null,
      name: null,
      email: null,
      address: null,
      language: "de",
      services: ["ORDER"],
      submittedAt: "2026-02-01T10:00:00Z",
      expiresAt: "2026-02-02T10:00:00Z",
      confirmedAt: "2026-02-01T10:05:00Z",
      customerId: "c1",
      requestId: "q1",
    };
    const trapped = {
      ...registration,
      id: "r2",
      status: "DROPPED",
      droppedBecause: "HONEYPOT",
      customerId: null,
    };
    fakeApi({ ...answers, "GET /sites/s1/registrations": { body: page([registration, trapped]) } });
    renderApp("/settings/sites/s1/registrations");
    const link = await screen.findByRole("link", { name: "To the customer" });
    expect(link.getAttribute("href")).toBe("/customers/c1");
    expect(screen.getByText("dropped: program")).toBeDefined();
  });
});

describe("embedding a site", () => {
  it("is a snippet to copy, a policy and a plain request", async () => {
    fakeApi(answers);
    renderApp("/settings/sites/s1/embedding");
    const snippet = await screen.findByRole("group", { name: "Copy into your page" });
    expect(snippet.textContent).toContain('<kontor-register site="EnHTgWerkqem7IUszG6h3A" lang="de">');
    const example = fetchSnippet("https://desk.example", site.key, "de", ["t1"]);
    expect(example).toContain('acceptedLegalTexts: ["t1"]');
  });
});
