import type { Schema } from "@kontor/api/types";
import { fakeApi, page } from "@kontor/kit/test/fake-api";
import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { renderApp } from "@/test/render-app";

const shop: Schema<"ApiKeyView"> = {
  id: "key-1",
  name: "Shop",
  rights: ["customers:read", "users:read"],
  usableRights: ["customers:read", "users:read"],
  prefix: "kt_live_abcdef",
  allowedAddresses: [],
  expiresOn: null,
  lastUsedAt: null,
  createdAt: "2026-01-01T08:00:00.000Z",
  createdBy: "user-2",
  createdByName: "Boris",
};

it("says who made a key, and what it lost with their rights", async () => {
  fakeApi({
    "GET /api-keys": {
      body: page([shop, { ...shop, id: "key-2", name: "Feed", usableRights: ["customers:read"] }]),
    },
  });
  renderApp("/settings/api-keys");
  const whole = await screen.findByRole("row", { name: /Shop/ });
  expect(within(whole).getByText("Boris")).toBeDefined();
  expect(within(whole).queryByText("Stopped")).toBeNull();
  const less = screen.getByRole("row", { name: /Feed/ });
  expect(within(less).getByText("Stopped")).toBeDefined();
  expect(within(less).getByText(/lost these rights. users:read$/)).toBeDefined();
});

it("offers rights in words, and all that only read at once", async () => {
  const { calls } = fakeApi({
    "GET /api-keys": { body: page([]) },
    "POST /api-keys": { status: 201, body: { key: shop, secret: "kt_live_secret" } },
  });
  const { user } = renderApp("/settings/api-keys?dialog=new");
  const dialog = await screen.findByRole("dialog", { name: "New API key" });
  await user.type(within(dialog).getByRole("textbox", { name: /Name/ }), "Shop");
  await user.click(within(dialog).getByRole("button", { name: "Everything to read" }));
  await user.click(within(dialog).getByRole("checkbox", { name: "Publish prices:publish" }));
  await user.click(within(dialog).getByRole("button", { name: "Create" }));
  expect(await screen.findByText("kt_live_secret")).toBeDefined();
  const created = calls.find(({ path, method }) => path === "/api-keys" && method === "POST");
  expect(created?.body).toMatchObject({
    name: "Shop",
    rights: expect.arrayContaining(["customers:read", "prices:read", "prices:publish"]),
  });
  expect(created?.body).not.toMatchObject({ rights: expect.arrayContaining(["customers:write"]) });
});
