import { fakeApi, page, problem } from "@kontor/kit/test/fake-api";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { association, subscription } from "@/test/associations";
import { product } from "@/test/fixtures";
import { renderApp } from "@/test/render-app";
// loaded before the first test asks for it
import "./subscription-page";

const one = {
  "GET /subscriptions/subscription-1": { body: subscription() },
  "GET /subscriptions/subscription-1/history": { body: page([]) },
  "GET /associations": { body: page([association({ state: "ENDED", endsOn: "2025-12-31", renewal: null })]) },
  "GET /products": { body: page([product]) },
};

it("shows what is held, who had it and what was locked", async () => {
  const { calls } = fakeApi(one);
  renderApp("/subscriptions/subscription-1");
  expect(await screen.findByRole("heading", { name: "alfki.com", level: 1 })).toBeDefined();
  expect(screen.getByText("3 Mar 2027")).toBeDefined();
  expect(screen.getByText("ns1.alfki.com")).toBeDefined();
  const table = await screen.findByRole("region", { name: "Associated" });
  expect(within(table).getByRole("link", { name: "Alfreds Futterkiste" })).toBeDefined();
  expect(within(table).getByText("Ended")).toBeDefined();
  const asked = calls.find(({ path }) => path === "/associations")?.search;
  expect(asked?.get("subscriptionId")).toBe("subscription-1");
});

it("says that it does not exist", async () => {
  fakeApi({});
  renderApp("/subscriptions/nothing");
  expect(await screen.findByRole("heading", { name: "Nothing here", level: 1 })).toBeDefined();
});

it("sends only what things of its kind have", async () => {
  const { calls } = fakeApi({ ...one, "POST /subscriptions": { status: 201, body: subscription() } });
  const { user } = renderApp("/subscriptions/new");
  await user.type(await screen.findByRole("textbox", { name: "Identifier" }), "L-1");
  await user.click(screen.getByRole("combobox", { name: "Kind" }));
  await user.click(await screen.findByRole("option", { name: "Licence" }));
  await user.type(screen.getByRole("spinbutton", { name: "Seats" }), "5");
  await user.click(screen.getByRole("switch", { name: "Update service" }));
  await user.click(screen.getByRole("button", { name: "Create" }));
  const sent = () => calls.find(({ method, path }) => method === "POST" && path === "/subscriptions")?.body;
  await waitFor(() => expect(sent()).toBeDefined());
  expect(sent()).toMatchObject({
    identifier: "L-1",
    kind: "LICENCE",
    sku: null,
    attributes: { licenceKey: null, seats: 5, transferable: false, updateService: true },
  });
});

it("puts the server's message at the attribute it is about", async () => {
  const refusal = problem(422, "invalid", {
    errors: [{ pointer: "/attributes/techContact", code: "unknown", detail: "Nobody has this handle." }],
  });
  fakeApi({ ...one, "PUT /subscriptions/subscription-1": { status: 422, body: refusal } });
  const { user } = renderApp("/subscriptions/subscription-1/edit");
  await user.type(await screen.findByRole("textbox", { name: "Tech-C" }), "X-1");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("Nobody has this handle.")).toBeDefined();
  expect(screen.getByRole("textbox", { name: "Tech-C" }).getAttribute("aria-invalid")).toBe("true");
});

it("shows both versions when somebody else saved first, and saves the choice", async () => {
  let stored = subscription();
  const { calls } = fakeApi({
    ...one,
    "GET /subscriptions/subscription-1": () => ({ body: stored }),
    "PUT /subscriptions/subscription-1": (request) => {
      if (request.headers.get("If-Match") === '"2"') return { body: stored };
      stored = subscription({ status: "SUSPENDED", plan: "gold", version: 2 });
      return { status: 412, body: problem(412, "stale-version") };
    },
  });
  const { user } = renderApp("/subscriptions/subscription-1/edit");
  await user.type(await screen.findByRole("textbox", { name: "Tech-C" }), "X-1");
  await user.click(screen.getByRole("button", { name: "Save" }));
  const both = await screen.findByRole("dialog", { name: "Two versions of this subscription" });
  expect(within(both).getByText("Suspended")).toBeDefined();
  await user.click(within(both).getByRole("button", { name: "Use this and go on" }));
  await user.click(await screen.findByRole("button", { name: "Save" }));
  await waitFor(() => expect(calls.filter(({ method }) => method === "PUT")).toHaveLength(2));
  expect(calls.findLast(({ method }) => method === "PUT")?.body).toMatchObject({
    status: "SUSPENDED",
    plan: "gold",
    attributes: { techContact: "X-1" },
  });
});

it("stays while a customer has it", async () => {
  fakeApi({
    ...one,
    "DELETE /subscriptions/subscription-1": { status: 409, body: problem(409, "associated") },
  });
  const { user } = renderApp("/subscriptions/subscription-1");
  await user.click(await screen.findByRole("button", { name: "Delete" }));
  const asking = await screen.findByRole("dialog", { name: "Delete “alfki.com”?" });
  await user.click(within(asking).getByRole("button", { name: "Delete" }));
  expect(await screen.findByText(/cannot be deleted while a customer has it/)).toBeDefined();
});
