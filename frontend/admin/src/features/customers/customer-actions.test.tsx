import { fakeApi, page } from "@kontor/kit/test/fake-api";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { customer, owner } from "@/test/fixtures";
import { renderApp } from "@/test/render-app";

const some = (exact: number) => ({ body: page([], { total: { exact } }) });

const PROFILE = {
  "GET /customers/customer-1": { body: customer() },
  "GET /customers": { body: page([]) },
  "GET /associations": some(10),
  "GET /customers/customer-1/logins": some(1),
  "GET /customers/customer-1/price-overrides": some(18),
  "GET /requests": some(0),
  "DELETE /customers/customer-1": { status: 204 },
};

it("says in figures what goes with a customer, before it goes", async () => {
  const { calls } = fakeApi(PROFILE);
  const { user, router } = renderApp("/customers/customer-1");
  await user.click(await screen.findByRole("button", { name: "Delete customer" }));
  const dialog = await screen.findByRole("dialog", { name: "Delete “Alfreds Futterkiste”?" });
  const lines = await within(dialog).findAllByRole("listitem");
  expect(lines.map(({ textContent }) => textContent)).toEqual([
    "10 associations",
    "1 portal login",
    "own prices of 18 products",
  ]);
  await user.click(within(dialog).getByRole("button", { name: "Delete" }));
  await waitFor(() => expect(router.state.location.pathname).toBe("/customers"));
  expect(calls.find(({ method }) => method === "DELETE")?.headers.get("If-Match")).toBe('"3"');
});

it("counts what the person may see and says when there is nothing", async () => {
  const rights = ["customers:read", "customers:write", "customers:delete"];
  const { calls } = fakeApi({
    ...PROFILE,
    "POST /auth/refresh": { body: { accessToken: "t", expiresInSeconds: 600, user: { ...owner, rights } } },
    "GET /customers/customer-1/logins": some(0),
  });
  const { user } = renderApp("/customers/customer-1");
  await user.click(await screen.findByRole("button", { name: "Delete customer" }));
  expect(await screen.findByText("Nothing else goes with it.")).toBeDefined();
  expect(calls.some(({ path }) => path === "/associations")).toBe(false);
});
