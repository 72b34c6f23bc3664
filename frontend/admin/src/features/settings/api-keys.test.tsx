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
