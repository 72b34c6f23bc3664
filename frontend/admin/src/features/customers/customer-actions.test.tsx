import { fakeApi } from "@kontor/kit/test/fake-api";
import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { customer, owner } from "@/test/fixtures";
import { renderApp } from "@/test/render-app";

const PROFILE = { "GET /customers/customer-1": { body: customer() } };

it("leads to the deletion, which says what goes along", async () => {
  fakeApi(PROFILE);
  const { user, router } = renderApp("/customers/customer-1");
  await user.click(await screen.findByRole("link", { name: "Delete customer" }));
  expect(router.state.location.pathname).toBe("/customers/customer-1/deletion");
});

it("offers it to whoever may delete", async () => {
  const rights = ["customers:read", "customers:write"];
  fakeApi({
    ...PROFILE,
    "POST /auth/refresh": { body: { accessToken: "t", expiresInSeconds: 600, user: { ...owner, rights } } },
  });
  renderApp("/customers/customer-1");
  expect(await screen.findByRole("link", { name: "Edit" })).toBeDefined();
  expect(screen.queryByRole("link", { name: "Delete customer" })).toBeNull();
});
