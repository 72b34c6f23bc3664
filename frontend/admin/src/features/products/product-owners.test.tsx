import { fakeApi, page } from "@kontor/kit/test/fake-api";
import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { product } from "@/test/fixtures";
import { renderApp } from "@/test/render-app";

const owner = {
  associationId: "association-1",
  customer: { id: "customer-1", number: "K-10001", name: "Alfreds Futterkiste" },
  email: "alfki@example.com",
  identifier: null,
  quantity: 2,
  updateService: true,
  startsOn: "2026-01-01",
};

it("says which customers own a product and who wants to hear of updates", async () => {
  const { calls } = fakeApi({
    "GET /products/product-1": { body: product },
    "GET /products/product-1/owners": { body: page([owner]) },
  });
  const { user } = renderApp("/products/product-1/owners");
  expect(await screen.findByRole("link", { name: "Alfreds Futterkiste" })).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Update service" }));
  await user.click(await screen.findByRole("menuitem", { name: "yes" }));
  await waitFor(() =>
    expect(calls.findLast(({ path }) => path.endsWith("/owners"))?.search.get("updateService")).toBe("true"),
  );
});

it("says what to do while nobody owns it", async () => {
  fakeApi({
    "GET /products/product-1": { body: product },
    "GET /products/product-1/owners": { body: page([]) },
  });
  renderApp("/products/product-1/owners");
  expect(await screen.findByRole("heading", { name: "No customer has this product yet" })).toBeDefined();
});
