import { fakeApi, page, problem } from "@kontor/kit/test/fake-api";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { services } from "@/test/approval";
import { renderApp } from "@/test/render-app";

const OFFERS = {
  "GET /services": { body: services },
  "GET /catalogues": {
    body: page([
      { id: "c-1", name: "Small", groupId: "g-1", description: null, categoryIds: ["cat-1"], version: 2 },
    ]),
  },
  "GET /catalogue-groups": {
    body: page([{ id: "g-1", name: "Assortment", exclusive: true, catalogues: 1, version: 0 }]),
  },
  "GET /product-categories": { body: page([{ id: "cat-1", name: "Domain", productCount: 1, version: 0 }]) },
  "GET /order-term-options": {
    body: { shipping: [{ code: "POST", name: "By post" }], payment: [], checkout: [], version: 4 },
  },
};

it("makes a service and puts the server's refusal at the field", async () => {
  const errors = [{ pointer: "/code", code: "invalid-code", detail: "Not this one." }];
  const { calls } = fakeApi({
    ...OFFERS,
    "PUT /services/OCI": { status: 422, body: problem(422, "invalid", { errors }) },
  });
  const { user } = renderApp("/settings/services?dialog=service");
  const dialog = await screen.findByRole("dialog", { name: "New service" });
  await user.type(within(dialog).getByRole("textbox", { name: "Code" }), "OCI");
  await user.type(within(dialog).getByRole("textbox", { name: "Name" }), "Punch-out");
  await user.click(within(dialog).getByRole("button", { name: "Create" }));
  expect(await within(dialog).findByRole("alert")).toBeDefined();
  const call = calls.find(({ method }) => method === "PUT");
  expect(call?.body).toEqual({ name: "Punch-out", description: null, active: true });
  expect(call?.headers.get("If-Match")).toBeNull();
});

it("does not offer to delete ordering", async () => {
  fakeApi(OFFERS);
  renderApp("/settings/services?dialog=service&id=ORDER");
  const dialog = await screen.findByRole("dialog", { name: "Order" });
  expect(within(dialog).queryByRole("button", { name: "Delete" })).toBeNull();
});

it("changes a catalogue with its version", async () => {
  const { calls } = fakeApi({ ...OFFERS, "PUT /catalogues/c-1": { body: {} } });
  const { user } = renderApp("/settings/services?dialog=catalogue&id=c-1");
  const dialog = await screen.findByRole("dialog", { name: "Small" });
  await user.type(within(dialog).getByRole("textbox", { name: "Name" }), "er");
  await user.click(within(dialog).getByRole("button", { name: "Save" }));
  await waitFor(() => {
    const call = calls.find(({ method }) => method === "PUT");
    expect(call?.body).toEqual({
      name: "Smaller",
      groupId: "g-1",
      description: null,
      categoryIds: ["cat-1"],
    });
    expect(call?.headers.get("If-Match")).toBe('"2"');
  });
});

it("adds a condition and saves all lists together", async () => {
  const { calls } = fakeApi({ ...OFFERS, "PUT /order-term-options": { body: {} } });
  const { user } = renderApp("/settings/services");
  const payment = await screen.findByRole("group", { name: "Payment" });
  await user.click(within(payment).getByRole("button", { name: "Add a condition" }));
  await user.type(within(payment).getByRole("textbox", { name: "Code" }), "INVOICE");
  await user.type(within(payment).getByRole("textbox", { name: "Name" }), "Invoice");
  const panel = screen.getByRole("region", { name: "Order conditions" });
  await user.click(within(panel).getByRole("button", { name: "Save" }));
  await waitFor(() =>
    expect(calls.find(({ method }) => method === "PUT")?.body).toEqual({
      shipping: [{ code: "POST", name: "By post" }],
      payment: [{ code: "INVOICE", name: "Invoice" }],
      checkout: [],
    }),
  );
});
