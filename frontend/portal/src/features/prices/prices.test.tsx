import { fakeApi, page, problem } from "@kontor/kit/test/fake-api";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { me } from "@/test/fixtures";
import { renderPortal } from "@/test/render-portal";

function price(part: object = {}) {
  return {
    action: "RENEW",
    termMonths: 12,
    sold: true,
    unitPrice: { amount: "10.00", currency: "EUR" },
    individual: false,
    ...part,
  };
}

function sheet(prices: object[], more: object = {}) {
  const product = { sku: ".com", name: "Com domain", categoryId: "c1", prices };
  return { body: { ...page([product]), currency: "EUR", on: "2026-02-01", ...more } };
}

const categories = {
  "GET /me/prices/categories": {
    body: page([
      { id: "c1", name: "Domains" },
      { id: "c2", name: "Hosting" },
    ]),
  },
};

describe("one's own prices", () => {
  it("are listed per action and term, those made for the customer marked", async () => {
    fakeApi({
      "GET /me/prices": sheet([
        price({ individual: true }),
        price({ action: "REGISTER", unitPrice: { amount: "5.00", currency: "EUR" } }),
        price({ action: "RESTORE", termMonths: 0, sold: false, unitPrice: null }),
      ]),
    });
    renderPortal("/portal/demo/prices");
    const product = (await screen.findByRole("heading", { name: ".com" })).closest("li");
    const tiles = within(product ?? document.body).getAllByRole("button");
    expect(tiles.map((tile) => tile.textContent)).toEqual([
      "Register1 year€5.00Why this price?",
      "Renew1 year€10.00Made for youWhy this price?",
    ]);
  });

  it("are searched and narrowed by category, and the address keeps it", async () => {
    const { calls } = fakeApi({ ...categories, "GET /me/prices": sheet([price()]) });
    const { user, history } = renderPortal("/portal/demo/prices");
    await user.type(await screen.findByRole("searchbox", { name: "Search products" }), "com");
    await user.click(await screen.findByRole("button", { name: "Category" }));
    await user.click(await screen.findByRole("menuitem", { name: "Domains" }));
    await waitFor(() => expect(history.location.search).toContain("categoryId=c1"));
    await waitFor(() => {
      const last = calls.filter(({ path }) => path === "/me/prices").at(-1)?.search;
      expect([last?.get("q"), last?.get("categoryId")]).toEqual(["com", "c1"]);
    });
  });

  it("answer why, in words for customers", async () => {
    const { calls } = fakeApi({
      "GET /me/prices": sheet([price()]),
      "GET /me/prices/explanation": {
        body: {
          sku: ".com",
          price: price(),
          steps: [
            { kind: "STANDARD_PRICE", amount: "12.00", validFrom: "2026-01-01" },
            { kind: "INDIVIDUAL_ADJUSTMENT", percent: "-5", result: "11.40" },
          ],
        },
      },
    });
    const { user } = renderPortal("/portal/demo/prices");
    await user.click(await screen.findByRole("button", { name: /Renew/ }));
    const dialog = await screen.findByRole("dialog", { name: "Why this price?" });
    const steps = await within(dialog).findAllByRole("listitem");
    expect(steps.map((step) => step.textContent)).toEqual([
      "Price for customers like yousince 1 Jan 2026€12.00",
      "Agreed with you-5%",
    ]);
    const asked = calls.find(({ path }) => path === "/me/prices/explanation")?.search;
    expect([asked?.get("sku"), asked?.get("action"), asked?.get("termMonths")]).toEqual([
      ".com",
      "RENEW",
      "12",
    ]);
  });

  it("come page by page", async () => {
    fakeApi({
      "GET /me/prices": (request) =>
        new URL(request.url).searchParams.get("cursor") === "next"
          ? {
              body: {
                ...page([{ sku: ".net", name: ".net", categoryId: "c1", prices: [price()] }]),
                currency: "EUR",
              },
            }
          : sheet([price()], { nextCursor: "next" }),
    });
    const { user } = renderPortal("/portal/demo/prices");
    await user.click(await screen.findByRole("button", { name: "More products" }));
    expect(await screen.findByRole("heading", { name: ".net" })).toBeDefined();
    expect(screen.getByRole("heading", { name: ".com" })).toBeDefined();
  });

  it("say so when nothing matches", async () => {
    fakeApi({ "GET /me/prices": { body: { ...page([]), currency: "EUR", on: "2026-02-01" } } });
    renderPortal("/portal/demo/prices?q=zzz");
    expect(await screen.findByRole("heading", { name: "Nothing found" })).toBeDefined();
  });

  it("wait for the release, without asking the server", async () => {
    const waiting = me({ relationship: { status: "REQUESTED", message: null } });
    const { calls } = fakeApi({
      "POST /portal/auth/refresh": { body: { accessToken: "t", expiresIn: 600, me: waiting } },
      "GET /me/prices": { status: 403, body: problem(403, "relationship-not-active") },
    });
    renderPortal("/portal/demo/prices");
    expect(await screen.findByRole("heading", { name: "Your prices come with your release" })).toBeDefined();
    expect(calls.map(({ path }) => path)).not.toContain("/me/prices");
  });
});
