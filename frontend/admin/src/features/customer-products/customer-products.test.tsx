import { fakeApi, page, problem } from "@kontor/kit/test/fake-api";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { services } from "@/test/approval";
import { association, preview } from "@/test/associations";
import { customer, product } from "@/test/fixtures";
import { renderApp } from "@/test/render-app";

const licence = association({
  kind: "LICENCE",
  subscription: null,
  sku: "editor",
  productName: "Editor",
  datesDiffer: false,
});

const profile = {
  "GET /customers/customer-1": { body: customer() },
  "GET /associations": { body: page([licence]) },
  "GET /services": { body: services },
  "GET /products": { body: page([{ ...product, sku: "editor", name: "Editor", kind: "LICENCE" }]) },
  "POST /associations/preview": { body: preview() },
};

const settings = {
  ownContacts: false,
  techContact: null,
  zoneContact: null,
  apiAllowed: false,
  apiLocked: false,
  authCodeAllowed: true,
  authCodeLocked: false,
  ownNameServers: false,
  nameServers: [],
  version: 0,
};

it("switches the update service of a licence in its row, and nothing else", async () => {
  const { calls } = fakeApi({ ...profile, "PUT /associations/association-1": { body: licence } });
  const { user } = renderApp("/customers/customer-1/products");
  await user.click(await screen.findByRole("switch", { name: "Update service: Editor" }));
  await waitFor(() => expect(calls.some(({ method }) => method === "PUT")).toBe(true));
  const change = calls.find(({ method }) => method === "PUT");
  expect(change?.headers.get("If-Match")).toBe('"4"');
  expect(change?.body).toMatchObject({ updateService: true, transferable: false, services: ["ORDER"] });
});

it("adds software to the customer, chosen among licences", async () => {
  const { calls } = fakeApi({
    ...profile,
    "POST /associations": { status: 201, body: { items: [licence] } },
  });
  const { user } = renderApp("/customers/customer-1/products");
  await user.click(await screen.findByRole("button", { name: "Software" }));
  const dialog = await screen.findByRole("dialog", { name: "Assign a package" });
  await user.click(within(dialog).getByRole("combobox", { name: "Product" }));
  await user.click(await screen.findByRole("option", { name: "editor · Editor" }));
  await user.click(within(dialog).getByRole("button", { name: "Assign to 1 customer" }));
  await waitFor(() =>
    expect(
      calls.find(({ method, path }) => method === "POST" && path === "/associations")?.body,
    ).toMatchObject({
      customerIds: ["customer-1"],
      sku: "editor",
      quantity: 1,
    }),
  );
  expect(calls.find(({ path }) => path === "/products")?.search.get("kind")).toBe("LICENCE");
});

it("offers the reseller view to resellers only", async () => {
  fakeApi(profile);
  renderApp("/customers/customer-1/products");
  expect(await screen.findByRole("link", { name: "Domains" })).toBeDefined();
  expect(screen.queryByRole("link", { name: "Reseller view" })).toBeNull();
});

it("shows whom a reseller registered", async () => {
  fakeApi({
    ...profile,
    "GET /customers/customer-1": { body: customer({ reseller: true }) },
    "GET /customers/customer-1/registered-associations": { body: page([association()]) },
  });
  renderApp("/customers/customer-1/registered");
  expect(await screen.findByRole("link", { name: "Reseller view" })).toBeDefined();
  expect(await screen.findByRole("button", { name: "futter.com" })).toBeDefined();
});

it("saves what the customer may do with the domains", async () => {
  const { calls } = fakeApi({
    ...profile,
    "GET /associations": { body: page([]) },
    "GET /customers/customer-1/domain-settings": { body: settings },
    "GET /customers/customer-1/domain-settings/history": { body: page([]) },
    "PUT /customers/customer-1/domain-settings": { body: { ...settings, version: 1 } },
  });
  const { user } = renderApp("/customers/customer-1/domains");
  expect(await screen.findByRole("heading", { name: "No domains" })).toBeDefined();
  expect(screen.getByRole("link", { name: "Price matrix" })).toBeDefined();
  await user.click(await screen.findByRole("switch", { name: /^Manage own contacts/ }));
  await user.type(await screen.findByRole("textbox", { name: "Tech-C" }), "TC-1");
  await user.click(screen.getByRole("button", { name: "Save" }));
  await waitFor(() => expect(calls.some(({ method }) => method === "PUT")).toBe(true));
  expect(calls.find(({ method }) => method === "PUT")?.body).toEqual({
    ownContacts: true,
    techContact: "TC-1",
    zoneContact: null,
    apiAllowed: false,
    authCodeAllowed: true,
    ownNameServers: false,
    nameServers: [],
  });
});

it("says which of the domain settings are locked for the customer", async () => {
  const locked = { ...settings, apiLocked: true, authCodeLocked: true };
  fakeApi({
    ...profile,
    "GET /associations": { body: page([]) },
    "GET /customers/customer-1/domain-settings": { body: locked },
    "GET /customers/customer-1/domain-settings/history": { body: page([]) },
  });
  renderApp("/customers/customer-1/domains");
  expect(await screen.findByText("Locked for this customer at present, whatever is set here.")).toBeDefined();
  expect(screen.getByText(/^Auth codes are locked/)).toBeDefined();
});

it("shows both versions of what may be done with domains, and saves the choice", async () => {
  let stored = settings;
  const { calls } = fakeApi({
    ...profile,
    "GET /associations": { body: page([]) },
    "GET /customers/customer-1/domain-settings": () => ({ body: stored }),
    "GET /customers/customer-1/domain-settings/history": { body: page([]) },
    "PUT /customers/customer-1/domain-settings": (request) => {
      if (request.headers.get("If-Match") === '"7"') return { body: { ...stored, version: 8 } };
      stored = { ...settings, authCodeAllowed: false, version: 7 };
      return { status: 412, body: problem(412, "stale-version") };
    },
  });
  const { user } = renderApp("/customers/customer-1/domains");
  await user.click(await screen.findByRole("switch", { name: /^Manage own contacts/ }));
  await user.click(screen.getByRole("button", { name: "Save" }));
  const both = await screen.findByRole("dialog", { name: "Two versions of these settings" });
  await user.click(within(both).getByRole("button", { name: "Use this and go on" }));
  await user.click(await screen.findByRole("button", { name: "Save" }));
  await waitFor(() => expect(calls.filter(({ method }) => method === "PUT")).toHaveLength(2));
  expect(calls.findLast(({ method }) => method === "PUT")?.body).toMatchObject({
    ownContacts: true,
    authCodeAllowed: false,
  });
});
