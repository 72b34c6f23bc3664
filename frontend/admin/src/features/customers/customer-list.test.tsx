import { fakeApi, page, problem } from "@kontor/kit/test/fake-api";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { customer, reader, warning } from "@/test/fixtures";
import { renderApp } from "@/test/render-app";

describe("the customer list", () => {
  it("shows that it is loading", async () => {
    fakeApi({ "GET /customers": () => new Promise(() => undefined) });
    renderApp("/customers");
    expect(await screen.findByRole("status", { name: "Loading Customers" })).toBeDefined();
  });

  it("says what to do first when there are no customers", async () => {
    fakeApi({ "GET /customers": { body: page([]) } });
    renderApp("/customers");
    const empty = await screen.findByRole("heading", { name: "Your desk has no customers yet" });
    expect(empty).toBeDefined();
    expect(screen.getAllByRole("link", { name: "New customer" })).toHaveLength(2);
  });

  it("offers to clear the filters when nothing matches", async () => {
    fakeApi({ "GET /customers": { body: page([]) } });
    const { user, router } = renderApp("/customers?q=zzz");
    await user.click(await screen.findByRole("button", { name: "Clear search and filters" }));
    await waitFor(() => expect(router.state.location.search).toEqual({}));
  });

  it("explains a failure and tries again", async () => {
    let broken = true;
    fakeApi({
      "GET /customers": () =>
        broken
          ? { status: 400, body: problem(400, "bad-request", { detail: "Unknown column." }) }
          : { body: page([customer()]) },
    });
    const { user } = renderApp("/customers");
    expect((await screen.findByRole("alert")).textContent).toContain("Unknown column.");
    broken = false;
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("link", { name: "Alfreds Futterkiste" })).toBeDefined();
  });

  it("shows customers, their count and where they lead", async () => {
    fakeApi({ "GET /customers": { body: page([customer()], { total: { atLeast: 10000 } }) } });
    renderApp("/customers");
    const link = await screen.findByRole("link", { name: "Alfreds Futterkiste" });
    expect(link.getAttribute("href")).toBe("/customers/customer-1");
    expect(screen.getAllByText("more than 10,000 customers").length).toBeGreaterThan(0);
  });

  it("asks the server for what the address says", async () => {
    const { calls } = fakeApi({ "GET /customers": { body: page([customer()]) } });
    renderApp("/customers?q=alf&country=DE&sort=-name");
    await screen.findByRole("link", { name: "Alfreds Futterkiste" });
    const call = calls.find(({ path }) => path === "/customers");
    expect(Object.fromEntries(call?.search ?? [])).toEqual({
      q: "alf",
      country: "DE",
      sort: "-name",
      limit: "25",
    });
  });

  it("sorts by the column whose heading is pressed", async () => {
    fakeApi({ "GET /customers": { body: page([customer()]) } });
    const { user, router } = renderApp("/customers");
    await user.click(await screen.findByRole("button", { name: "City" }));
    await waitFor(() => expect(router.state.location.search).toEqual({ sort: "city" }));
  });

  it("goes to the next page and back", async () => {
    const first = page([customer()], { nextCursor: "c2", total: { exact: 2 } });
    const second = page([customer({ id: "customer-2", displayName: "Berglunds" })], { total: { exact: 2 } });
    fakeApi({
      "GET /customers": (request) => ({ body: request.url.includes("cursor=c2") ? second : first }),
    });
    const { user } = renderApp("/customers");
    await user.click(await screen.findByRole("button", { name: "Next" }));
    expect(await screen.findByRole("link", { name: "Berglunds" })).toBeDefined();
    expect(screen.getByText("2–2 of 2")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Previous" }));
    expect(await screen.findByRole("link", { name: "Alfreds Futterkiste" })).toBeDefined();
  });

  it("shows where customers stand, and only those one asks for", async () => {
    const { calls } = fakeApi({
      "GET /customers": { body: page([customer({ relationship: "BLOCKED" })]) },
      "GET /customers/customer-1": { body: customer({ relationship: "BLOCKED" }) },
      "GET /customers/customer-1/warnings": { body: [warning({ code: "BLOCKED", severity: "CRITICAL" })] },
    });
    const { user } = renderApp("/customers");
    expect(await screen.findByRole("cell", { name: "Blocked" })).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Status" }));
    await user.click(await screen.findByRole("menuitem", { name: "Blocked" }));
    await waitFor(() => expect(calls.at(-1)?.search.get("relationship")).toBe("BLOCKED"));
    await user.click(await screen.findByRole("link", { name: "Alfreds Futterkiste" }));
    expect(await screen.findByText("The customer is blocked: no access, no services.")).toBeDefined();
  });

  it("says beside the name what is locked", async () => {
    fakeApi({ "GET /customers": { body: page([customer({ locks: ["ORDERS", "API"] })]) } });
    renderApp("/customers");
    expect(
      await screen.findByRole("cell", { name: "Alfreds Futterkiste Locked: Orders, API" }),
    ).toBeDefined();
  });

  it("says one customer when there is one", async () => {
    fakeApi({ "GET /customers": { body: page([customer()]) } });
    renderApp("/customers");
    expect((await screen.findAllByText("1 customer")).length).toBeGreaterThan(0);
  });

  it("hides what the person may not do", async () => {
    fakeApi({
      "POST /auth/refresh": { body: { accessToken: "token", expiresInSeconds: 600, user: reader } },
      "GET /customers": { body: page([customer()]) },
    });
    renderApp("/customers");
    await screen.findByRole("link", { name: "Alfreds Futterkiste" });
    expect(screen.queryByRole("link", { name: "New customer" })).toBeNull();
    expect(screen.queryByRole("link", { name: "Import" })).toBeNull();
  });

  it("keeps marks over pages and marks all that match", async () => {
    const other = customer({ id: "customer-2", displayName: "Berglunds", tags: ["old"] });
    const { calls } = fakeApi({
      "GET /customers": (request) => {
        const { searchParams } = new URL(request.url);
        if (searchParams.get("limit") === "100") {
          return { body: page([customer(), other, customer({ id: "customer-3", displayName: "Comércio" })]) };
        }
        const total = { exact: 3 };
        return {
          body: searchParams.has("cursor")
            ? page([other], { total })
            : page([customer()], { nextCursor: "c2", total }),
        };
      },
      "POST /customers:batch-tags": { body: { changed: 3 } },
    });
    const { user } = renderApp("/customers");
    await user.click(await screen.findByRole("checkbox", { name: "Select all on this page" }));
    await user.click(screen.getByRole("button", { name: "Next" }));
    await screen.findByRole("link", { name: "Berglunds" });
    const bulk = screen.getByRole("region", { name: "Actions for the selected customers" });
    expect(within(bulk).getByText("1 selected")).toBeDefined();
    await user.click(screen.getByRole("checkbox", { name: "Select all on this page" }));
    expect(within(bulk).getByText("2 selected")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Select all 3 that match" }));
    expect(await within(bulk).findByText("3 selected")).toBeDefined();
    await user.click(within(bulk).getByRole("button", { name: "Tags" }));
    const dialog = await screen.findByRole("dialog", { name: "Tags of 3 customers" });
    await user.type(within(dialog).getByRole("combobox", { name: "Add" }), "2027{Enter}");
    await user.click(within(dialog).getByRole("button", { name: "Save tags" }));
    await waitFor(() =>
      expect(calls.find(({ path }) => path === "/customers:batch-tags")?.body).toEqual({
        ids: ["customer-1", "customer-2", "customer-3"],
        add: ["2027"],
        remove: [],
      }),
    );
  });

  it("shows as many a page as one chooses", async () => {
    const { calls } = fakeApi({ "GET /customers": { body: page([customer()]) } });
    const { user } = renderApp("/customers");
    await user.selectOptions(await screen.findByRole("combobox", { name: "Customers per page" }), "100");
    await waitFor(() => expect(calls.at(-1)?.search.get("limit")).toBe("100"));
  });

  it("gives the marked rows away alone, in the order and the columns that are shown", async () => {
    const { calls } = fakeApi({
      "GET /customers": { body: page([customer()]) },
      "POST /customers/file": { body: "file" },
    });
    const { user } = renderApp("/customers?sort=-name&columns=displayName,number");
    await user.click(await screen.findByRole("button", { name: "Download" }));
    expect(await screen.findByRole("menuitem", { name: "CSV, all rows of this view" })).toBeDefined();
    expect(screen.queryByRole("menuitem", { name: /marked/ })).toBeNull();
    await user.keyboard("{Escape}");
    await user.click(screen.getByRole("checkbox", { name: "Select Alfreds Futterkiste" }));
    await user.click(screen.getByRole("button", { name: "Download" }));
    await user.click(await screen.findByRole("menuitem", { name: "CSV, the marked row" }));
    expect(await screen.findByText("The file was downloaded")).toBeDefined();
    expect(calls.find(({ path }) => path === "/customers/file")?.body).toEqual({
      ids: ["customer-1"],
      sort: "-name",
      columns: "displayName,number",
      labels: "en",
    });
  });
});
