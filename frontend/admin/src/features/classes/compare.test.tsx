import { fakeApi } from "@kontor/kit/test/fake-api";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { classMatrix, customerClass } from "@/test/pricing";
import { renderApp } from "@/test/render-app";

const classes = [
  customerClass,
  { ...customerClass, id: "class-2", name: "Class B", position: 2, currency: "EUR" },
];

const comparison = {
  allClasses: 2,
  classes: classes.map(({ id, name, currency }) => ({ id, name, currency })),
  charges: [
    { action: "REGISTER", termMonths: 12, products: 800 },
    { action: "RENEW", termMonths: 12, products: 790 },
  ],
  currencies: ["EUR", "USD"],
  action: "REGISTER",
  termMonths: 12,
  items: [
    {
      productId: "product-1",
      sku: ".com",
      name: ".com",
      prices: [
        { amount: "9.00", source: "CLASS", standard: "12.00", differencePercent: "-25.0", margin: "16.67" },
        { amount: null, source: null, standard: null, differencePercent: null, margin: null },
      ],
    },
  ],
  nextCursor: null,
  total: { exact: 1 },
};

function open(path = "/classes/compare") {
  const { calls } = fakeApi({
    ...classMatrix,
    "GET /customer-classes": { body: { items: classes, nextCursor: null, total: { exact: 2 } } },
    "GET /product-categories": { body: { items: [], nextCursor: null, total: { exact: 0 } } },
    "GET /class-prices": { body: comparison },
  });
  return { ...renderApp(path), calls };
}

it("puts classes side by side with the difference to the standard price and the margin", async () => {
  open();
  const row = await screen.findByRole("row", { name: /^\.com/ });
  const [own, none] = within(row).getAllByRole("cell");
  expect(own?.textContent).toContain("9.00");
  expect(own?.textContent).toContain("-25% to standard");
  expect(own?.textContent).toContain("margin 16.67 %");
  expect(none?.textContent).toBe("not sold");
  expect(screen.getByRole("columnheader", { name: "Class B EUR" })).toBeDefined();
});

it("compares another charge", async () => {
  const { user, calls, router } = open();
  const charge = await screen.findByRole("combobox", { name: "Price of" });
  await waitFor(() => expect(within(charge).getAllByRole("option")).toHaveLength(2));
  await user.selectOptions(charge, "Renew, 1 year (790 products)");
  await waitFor(() => expect(router.state.location.search).toEqual({ action: "RENEW", termMonths: 12 }));
  await waitFor(() =>
    expect(
      calls
        .filter(({ path }) => path === "/class-prices")
        .at(-1)
        ?.search.get("action"),
    ).toBe("RENEW"),
  );
});

it("compares in one currency the classes that sell in it", async () => {
  const { user, calls, router } = open();
  const currency = await screen.findByRole("combobox", { name: "Currency" });
  await user.selectOptions(currency, "EUR");
  await waitFor(() => expect(router.state.location.search).toEqual({ currency: "EUR" }));
  const asked = () =>
    calls
      .filter(({ path }) => path === "/class-prices")
      .at(-1)
      ?.search.get("currency");
  await waitFor(() => expect(asked()).toBe("EUR"));
  await user.selectOptions(currency, "Main one of each class");
  await waitFor(() => expect(router.state.location.search).toEqual({}));
});

it("leads from class to class with the same products in sight", async () => {
  const { user, router } = open("/classes/class-1?q=com");
  const strip = await screen.findByRole("navigation", { name: "Classes" });
  expect(within(strip).getByRole("link", { name: "Class A" }).getAttribute("data-status")).toBe("active");
  await user.click(within(strip).getByRole("link", { name: "Compare" }));
  expect(await screen.findByRole("heading", { name: "Compare classes" })).toBeDefined();
  expect(router.state.location.search).toEqual({ q: "com" });
});

const many = Array.from({ length: 14 }, (_, index) => ({
  ...customerClass,
  id: `class-${index + 1}`,
  name: `Class ${index + 1}`,
  position: index,
}));

function openMany(path: string) {
  const { calls } = fakeApi({
    ...classMatrix,
    "GET /customer-classes": { body: { items: many, nextCursor: null, total: { exact: 14 } } },
    "GET /product-categories": { body: { items: [], nextCursor: null, total: { exact: 0 } } },
    "GET /class-prices": (request) => {
      const { searchParams } = new URL(request.url);
      const chosen = searchParams.get("classes")?.split(",");
      const all = many.filter(({ id }) => !chosen || chosen.includes(id));
      const from = Number(searchParams.get("classesFrom") ?? 0);
      const shown = all.slice(from, from + 12).map(({ id, name, currency }) => ({ id, name, currency }));
      const prices = shown.map(() => comparison.items[0]?.prices[0]);
      const items = comparison.items.map((item) => ({ ...item, prices }));
      return { body: { ...comparison, classes: shown, allClasses: all.length, items } };
    },
  });
  return { ...renderApp(path), calls };
}

it("pages through more than twelve classes, and the address keeps where one is", async () => {
  const { user, router } = openMany("/classes/compare");
  expect(await screen.findByText("Classes 1 to 12 of 14")).toBeDefined();
  expect(screen.getByRole("button", { name: "Previous classes" })).toHaveProperty("disabled", true);
  await user.click(screen.getByRole("button", { name: "Next classes" }));
  expect(await screen.findByText("Classes 13 to 14 of 14")).toBeDefined();
  expect(router.state.location.search).toEqual({ from: 12 });
  expect(screen.getByRole("columnheader", { name: "Class 14 USD" })).toBeDefined();
  expect(screen.queryByRole("columnheader", { name: "Class 1 USD" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Previous classes" }));
  await waitFor(() => expect(router.state.location.search).toEqual({}));
});

it("compares the classes that are chosen, from the first of them on", async () => {
  const { user, router } = openMany("/classes/compare?from=12");
  await screen.findByText("Classes 13 to 14 of 14");
  await user.click(screen.getByRole("button", { name: "Classes" }));
  await user.click(await screen.findByRole("checkbox", { name: /^Class 3 / }));
  await user.click(screen.getByRole("checkbox", { name: /^Class 1 / }));
  await waitFor(() => expect(router.state.location.search).toEqual({ classes: "class-1,class-3" }));
  await waitFor(() => expect(screen.queryByRole("columnheader", { name: "Class 14 USD" })).toBeNull());
  expect(await screen.findByRole("columnheader", { name: "Class 3 USD" })).toBeDefined();
  await user.keyboard("{Escape}");
  await user.click(screen.getByRole("button", { name: /^Remove.*Classes/ }));
  await waitFor(() => expect(router.state.location.search).toEqual({}));
});
