import { fakeApi, type Handlers, problem } from "@kontor/kit/test/fake-api";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { classMatrix, customerClass } from "@/test/pricing";
import { renderApp } from "@/test/render-app";

const both = { ...customerClass, currencies: ["USD", "EUR"] };

function open(path: string, handlers: Handlers = {}) {
  const { calls } = fakeApi({
    ...classMatrix,
    "GET /product-categories": { body: { items: [], nextCursor: null, total: { exact: 0 } } },
    "GET /customer-classes/class-1": { body: both },
    "PUT /customer-classes/class-1": { body: both },
    ...handlers,
  });
  return { ...renderApp(path), calls };
}

async function choose(user: ReturnType<typeof open>["user"], field: string, currency: RegExp) {
  await user.click(await screen.findByRole("combobox", { name: field }));
  await user.click(await screen.findByRole("option", { name: currency }));
}

describe("the currencies of a class", () => {
  it("has a main one and further ones", async () => {
    const { user, calls } = open("/classes/class-1?dialog=edit", {
      "GET /customer-classes/class-1": { body: customerClass },
    });
    const dialog = await screen.findByRole("dialog", { name: "Edit class" });
    await choose(user, "Further currencies", /EUR/);
    await user.click(within(dialog).getByRole("button", { name: "Save" }));
    await waitFor(() =>
      expect(calls.find(({ method }) => method === "PUT")?.body).toMatchObject({
        currency: "USD",
        currencies: ["EUR"],
      }),
    );
  });

  it("keeps the former main one when another takes its place", async () => {
    const { user, calls } = open("/classes/class-1?dialog=edit");
    const dialog = await screen.findByRole("dialog", { name: "Edit class" });
    await choose(user, "Main currency", /EUR/);
    await user.click(within(dialog).getByRole("button", { name: "Save" }));
    await waitFor(() =>
      expect(calls.find(({ method }) => method === "PUT")?.body).toMatchObject({
        currency: "EUR",
        currencies: ["USD"],
      }),
    );
  });

  it("says at the field why one cannot go", async () => {
    const refused = {
      status: 422,
      body: problem(422, "class-currency-in-use", {
        errors: [
          {
            pointer: "/currencies",
            code: "class-currency-in-use",
            detail: "Customers of this class buy in EUR.",
          },
        ],
      }),
    };
    const { user } = open("/classes/class-1?dialog=edit", { "PUT /customer-classes/class-1": refused });
    const dialog = await screen.findByRole("dialog", { name: "Edit class" });
    await user.type(within(dialog).getByRole("textbox", { name: /^Name/ }), "!");
    await user.click(within(dialog).getByRole("button", { name: "Save" }));
    expect(await within(dialog).findByText("Customers of this class buy in EUR.")).toBeDefined();
  });

  it("chooses the list that is shown, edited and explained", async () => {
    const { user, calls, router } = open("/classes/class-1?change=change-1", {
      "GET /price-changes/change-1": { status: 404, body: problem(404, "not-found") },
    });
    await user.click(await screen.findByRole("radio", { name: "EUR" }));
    // the draft was one of the other list
    await waitFor(() => expect(router.state.location.search).toEqual({ currency: "EUR" }));
    const asked = () =>
      calls
        .filter(({ path }) => path === "/customer-classes/class-1/matrix")
        .at(-1)
        ?.search.get("currency");
    await waitFor(() => expect(asked()).toBe("EUR"));
    const drafts = () =>
      calls
        .filter(({ path }) => path === "/price-changes")
        .at(-1)
        ?.search.get("currency");
    await waitFor(() => expect(drafts()).toBe("EUR"));
  });

  it("shows the main one where an address names another", async () => {
    const { calls } = open("/classes/class-1?currency=CHF");
    expect(await screen.findByRole("radio", { name: "USD" })).toHaveProperty("checked", true);
    await waitFor(() =>
      expect(
        calls.find(({ path }) => path === "/customer-classes/class-1/matrix")?.search.get("currency"),
      ).toBe("USD"),
    );
  });

  it("offers no choice where there is one", async () => {
    open("/classes/class-1", { "GET /customer-classes/class-1": { body: customerClass } });
    expect(await screen.findByRole("heading", { name: "Class A" })).toBeDefined();
    expect(screen.queryByRole("radio", { name: "USD" })).toBeNull();
  });
});
