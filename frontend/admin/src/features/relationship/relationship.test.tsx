import { fakeApi, page } from "@kontor/kit/test/fake-api";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { relationship } from "@/test/approval";
import { customer, reader } from "@/test/fixtures";
import { renderApp } from "@/test/render-app";

const event = {
  id: "event-1",
  action: "DECIDED",
  occurredAt: "2026-01-01T08:00:00.000Z",
  actor: { id: "user-1", name: "Olga Owner", kind: "STAFF" },
  requestId: "r",
  changes: [
    { field: "status", before: "REQUESTED", after: "ACTIVE" },
    { field: "released", before: null, after: ["ORDER"] },
    { field: "reason", before: null, after: "Asked on the phone." },
  ],
  names: {},
  reverts: null,
  revertible: false,
};

const PROFILE = {
  "GET /customers/customer-1": { body: customer() },
  "GET /customers/customer-1/relationship": { body: relationship() },
  "GET /customers/customer-1/relationship/history": { body: page([event]) },
  "GET /order-term-options": { body: { shipping: [], payment: [], checkout: [], version: 0 } },
};

const relationshipReader = { ...reader, rights: [...reader.rights, "relationships:read"] };

const PATH = "/customers/customer-1/services";

it("shows what the customer may use and how that came about", async () => {
  fakeApi(PROFILE);
  renderApp(PATH);
  expect(await screen.findByText("Released: ORDER")).toBeDefined();
  expect(screen.getByText("Reason: Asked on the phone.")).toBeDefined();
  expect(screen.getByText("Request waiting")).toBeDefined();
});

it("releases a service at the switch", async () => {
  const { calls } = fakeApi({
    ...PROFILE,
    "PUT /customers/customer-1/services/EDI": { body: relationship() },
  });
  const { user } = renderApp(PATH);
  await user.click(await screen.findByRole("switch", { name: "Release EDI" }));
  await waitFor(() => expect(calls.find(({ method }) => method === "PUT")?.body).toEqual({ active: true }));
});

it("blocks with a reason, quietly when asked to", async () => {
  const { calls } = fakeApi({
    ...PROFILE,
    "POST /customers/customer-1/relationship/block": { body: relationship({ status: "BLOCKED" }) },
  });
  const { user } = renderApp(PATH);
  await user.click(await screen.findByRole("button", { name: "Block" }));
  const dialog = await screen.findByRole("dialog", { name: "Block the customer" });
  expect(within(dialog).getByRole("button", { name: "Block" }).hasAttribute("disabled")).toBe(true);
  await user.type(within(dialog).getByRole("textbox", { name: /Reason/ }), "Does not pay.");
  await user.click(within(dialog).getByRole("checkbox", { name: "Send the customer an e-mail" }));
  await user.click(within(dialog).getByRole("button", { name: "Block" }));
  await waitFor(() =>
    expect(calls.find(({ path }) => path.endsWith("/block"))?.body).toEqual({
      reason: "Does not pay.",
      message: null,
      notifyCustomer: false,
    }),
  );
});

it("chooses one catalogue of an exclusive group", async () => {
  const catalogue = { groupId: "group-1", groupName: "Assortment", exclusive: true };
  const { calls } = fakeApi({
    ...PROFILE,
    "GET /customers/customer-1/relationship": {
      body: relationship({
        catalogues: [
          { id: "small", name: "Small", released: true, ...catalogue },
          { id: "large", name: "Large", released: false, ...catalogue },
        ],
      }),
    },
    "PUT /customers/customer-1/catalogues": { body: relationship() },
  });
  const { user } = renderApp(PATH);
  await user.click(await screen.findByRole("radio", { name: "Large" }));
  const panel = screen.getByRole("region", { name: "Catalogues" });
  await user.click(within(panel).getByRole("button", { name: "Save" }));
  await waitFor(() => {
    const call = calls.find(({ method }) => method === "PUT");
    expect(call?.body).toEqual({ catalogueIds: ["large"] });
    expect(call?.headers.get("If-Match")).toBe('"3"');
  });
});

it("offers nothing to those who may only read", async () => {
  fakeApi({
    ...PROFILE,
    "GET /customers/customer-1/relationship": {
      body: relationship({ status: "BLOCKED", allowedTransitions: ["RELEASE"], reason: "Does not pay." }),
    },
    "POST /auth/refresh": { body: { accessToken: "token", expiresInSeconds: 600, user: relationshipReader } },
  });
  renderApp(PATH);
  expect(await screen.findByText("For your team: Does not pay.")).toBeDefined();
  expect(screen.queryByRole("button", { name: "Release" })).toBeNull();
  expect(screen.queryByRole("switch", { name: "Release EDI" })).toBeNull();
});
