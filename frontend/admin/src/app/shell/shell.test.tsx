import { fakeApi, page, problem } from "@kontor/kit/test/fake-api";
import type { AnyRoute } from "@tanstack/react-router";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { createAppRouter } from "@/app/router";
import { request } from "@/test/approval";
import { subscription } from "@/test/associations";
import { customer, reader } from "@/test/fixtures";
import { renderApp } from "@/test/render-app";

describe("the shell", () => {
  it("finds a customer from anywhere by keyboard", async () => {
    fakeApi({
      "GET /customers": { body: page([customer()]) },
      "GET /customers/customer-1": { body: customer() },
      "GET /products": { body: page([]) },
    });
    const { user, router } = renderApp("/products");
    await screen.findByRole("heading", { name: "Products" });
    await user.keyboard("{Control>}k{/Control}");
    await user.type(await screen.findByRole("combobox", { name: "Search everything" }), "alf");
    await screen.findByRole("option", { name: /Alfreds Futterkiste/ });
    await user.keyboard("{Enter}");
    await waitFor(() => expect(router.state.location.pathname).toBe("/customers/customer-1"));
  });

  it("gives every key to the search from the one that opens it", async () => {
    const { calls } = fakeApi({ "GET /requests": { body: page([request()]) } });
    const { user } = renderApp("/requests");
    await screen.findByRole("button", { name: /Nordlicht Hosting/ });
    fireEvent.keyDown(document.documentElement, { key: "k", code: "KeyK", ctrlKey: true });
    const field = screen.getByRole("combobox", { name: "Search everything" });
    expect(document.activeElement).toBe(field);
    await user.keyboard("al");
    expect(screen.getByDisplayValue("al")).toBe(field);
    await user.keyboard("{Enter}");
    expect(screen.queryByRole("dialog", { name: /^Approve/ })).toBeNull();
    expect(calls.filter(({ path }) => path.endsWith("/approval"))).toEqual([]);
  });

  it("finds domains, open requests, classes and settings, too", async () => {
    fakeApi({
      "GET /customers": { body: page([]) },
      "GET /products": { body: page([]) },
      "GET /subscriptions": { body: page([subscription({ identifier: "api-alfki.com" })]) },
      "GET /requests": { body: page([request({ customerName: "API Traders" })]) },
      "GET /customer-classes": { body: page([{ id: "class-1", name: "Api partners" }]) },
    });
    const { user, router } = renderApp("/customers");
    await user.keyboard("{Control>}k{/Control}api");
    expect(await screen.findByRole("option", { name: /api-alfki.com/ })).toBeDefined();
    expect(screen.getByRole("option", { name: /API Traders.*Open request/ })).toBeDefined();
    expect(screen.getByRole("option", { name: /Api partners.*Class/ })).toBeDefined();
    await user.click(screen.getByRole("option", { name: /API keys.*Settings/ }));
    await waitFor(() => expect(router.state.location.pathname).toBe("/settings/api-keys"));
  });

  it("lets Enter wait for what is being searched", async () => {
    fakeApi({
      "GET /customers": { body: page([customer()]) },
      "GET /customers/customer-1": { body: customer() },
      "GET /products": { body: page([]) },
    });
    const { user, router } = renderApp("/products");
    await screen.findByRole("heading", { name: "Products" });
    await user.keyboard("{Control>}k{/Control}pro{Enter}");
    await waitFor(() => expect(router.state.location.pathname).toBe("/customers/customer-1"));
  });

  it("keeps the page with its filters as a favourite", async () => {
    const { calls } = fakeApi({
      "GET /customers": { body: page([customer()]) },
      "POST /favourites": { status: 201, body: {} },
    });
    const { user } = renderApp("/customers?country=DE");
    await screen.findByRole("heading", { name: "Customers" });
    await user.click(await screen.findByRole("button", { name: "Add this page to favourites" }));
    await waitFor(() => expect(calls.some(({ method }) => method === "POST")).toBe(true));
    expect(calls.find(({ method, path }) => method === "POST" && path === "/favourites")?.body).toEqual({
      path: "/customers?country=DE",
      label: "Customers",
    });
  });

  it("shows only the places the person may go to", async () => {
    const user = { ...reader, rights: ["customers:read"] };
    fakeApi({
      "POST /auth/refresh": { body: { accessToken: "t", expiresInSeconds: 600, user } },
      "GET /customers": { body: page([]) },
    });
    renderApp("/customers");
    await screen.findByRole("link", { name: "Customers" });
    expect(screen.queryByRole("link", { name: "Products" })).toBeNull();
  });

  it("asks to sign in again on top of the page when the session ends", async () => {
    let alive = true;
    fakeApi({
      "POST /auth/refresh": () =>
        alive
          ? { body: { accessToken: "t", expiresInSeconds: 600, user: reader } }
          : { status: 401, body: problem(401, "unauthenticated") },
      "GET /customers": () =>
        alive ? { body: page([customer()]) } : { status: 401, body: problem(401, "expired") },
    });
    const { user } = renderApp("/customers");
    await screen.findByRole("link", { name: "Alfreds Futterkiste" });
    alive = false;
    await user.click(screen.getByRole("button", { name: "City" }));
    expect(await screen.findByRole("dialog", { name: "Your session has ended" })).toBeDefined();
  });

  it("guides through the place one is at", async () => {
    fakeApi({ "GET /requests": { body: page([]) } });
    const { user } = renderApp("/requests");
    await user.click(await screen.findByRole("button", { name: "Guide to this page" }));
    expect(await screen.findByRole("dialog", { name: "Requests" })).toBeDefined();
  });

  it("asks whether the guide helped, and keeps the answer", async () => {
    const { calls } = fakeApi({
      "GET /requests": { body: page([]) },
      "GET /guides": { body: [{ guide: "requests", answers: 2, helpful: 1, easyToFind: 2 }] },
      "PUT /guides/requests/answer": { body: {} },
    });
    const { user } = renderApp("/requests");
    await user.click(await screen.findByRole("button", { name: "Guide to this page" }));
    const dialog = await screen.findByRole("dialog", { name: "Requests" });
    expect(await within(dialog).findByText("2 answers: 1 found it helpful, 2 easy to find.")).toBeDefined();
    const yes = (name: string) =>
      within(within(dialog).getByRole("radiogroup", { name })).getByRole("radio", { name: "yes" });
    await user.click(yes("Was this helpful?"));
    await user.click(yes("Was it easy to find?"));
    await user.click(within(dialog).getByRole("button", { name: "Send" }));
    expect(await within(dialog).findByText("Thank you, your answer is stored.")).toBeDefined();
    expect(calls.find(({ method }) => method === "PUT")?.body).toEqual({ helpful: true, easyToFind: true });
  });

  it("has a guide to every page", () => {
    const routes = Object.values(createAppRouter().routesById);
    // the first of the areas of a thing is the thing itself
    const guided = ({ options, parentRoute, path }: AnyRoute): boolean =>
      (options.staticData?.guide ?? options.staticData?.place?.guide) !== undefined ||
      (path === "/" && parentRoute !== undefined && guided(parentRoute));
    const pages = routes.filter(({ id, options }) => id.startsWith("/in/") && options.component);
    expect(pages.length).toBeGreaterThan(40);
    expect(pages.filter((route) => !guided(route)).map(({ id }) => id)).toEqual([]);
  });

  it.each(["/nowhere", "/settings/nowhere", "/customers/customer-9"])("leads back from %s", async (path) => {
    fakeApi({ "GET /customers": { body: page([]) } });
    const { user, router } = renderApp(path);
    expect(await screen.findByRole("heading", { name: "Nothing here", level: 1 })).toBeDefined();
    expect(document.title).toBe("Nothing here · Kontor");
    expect(screen.getByRole("link", { name: "Customers" })).toBeDefined();
    await user.click(screen.getByRole("link", { name: "To the start page" }));
    await waitFor(() => expect(router.state.location.pathname).toBe("/"));
  });

  it("marks the place one is at, and the start page only there", async () => {
    fakeApi({ "GET /customers": { body: page([]) } });
    const { user } = renderApp("/customers");
    const current = () => screen.getAllByRole("link", { current: "page" }).map((link) => link.textContent);
    await screen.findByRole("link", { name: "Start" });
    expect(current()).toEqual(["Customers"]);
    await user.click(screen.getByRole("link", { name: "Start" }));
    await screen.findByRole("heading", { name: "Start", level: 1 });
    expect(screen.getByRole("link", { name: "Start" }).getAttribute("aria-current")).toBe("page");
    expect(screen.getByRole("link", { name: "Customers" }).getAttribute("aria-current")).toBeNull();
  });

  it("says which version answers", async () => {
    fakeApi({ "GET /customers": { body: page([]) } });
    const { user } = renderApp("/customers");
    await user.click(await screen.findByRole("button", { name: /^Account/ }));
    expect(await screen.findByText("Version 1.2.3")).toBeDefined();
  });

  it("speaks the language one chooses", async () => {
    fakeApi({ "GET /customers": { body: page([]) } });
    const { user } = renderApp("/customers");
    await user.click(await screen.findByRole("button", { name: "Language: EN" }));
    await user.click(await screen.findByRole("menuitem", { name: "Español" }));
    expect(await screen.findByRole("heading", { name: "Clientes" })).toBeDefined();
    expect(document.documentElement.lang).toBe("es");
    await user.click(screen.getByRole("button", { name: "Idioma: ES" }));
    await user.click(await screen.findByRole("menuitem", { name: "English" }));
    await screen.findByRole("heading", { name: "Customers" });
  });
});
