import { fakeApi, page, problem } from "@kontor/kit/test/fake-api";
import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { customer } from "@/test/fixtures";
import { customerClass } from "@/test/pricing";
import { renderApp } from "@/test/render-app";

describe("the customer form", () => {
  it("asks for the company's name before it asks the server", async () => {
    const { calls } = fakeApi({});
    const { user } = renderApp("/customers/new");
    await user.click(await screen.findByRole("button", { name: "Create" }));
    const name = screen.getByRole("textbox", { name: "Company" });
    await waitFor(() => expect(name.getAttribute("aria-invalid")).toBe("true"));
    expect(calls.some(({ method, path }) => method === "POST" && path === "/customers")).toBe(false);
  });

  it("puts the server's message at the right field and the rest above the form", async () => {
    fakeApi({
      "POST /customers": {
        status: 422,
        body: problem(422, "validation", {
          errors: [
            { pointer: "/address/postalCode", code: "odd-postal-code", detail: "Five digits in Germany." },
            { pointer: "/somewhere", code: "odd", detail: "Something else." },
          ],
        }),
      },
    });
    const { user } = renderApp("/customers/new");
    await user.type(await screen.findByRole("textbox", { name: "Company" }), "Alfreds");
    await user.click(screen.getByRole("button", { name: "Create" }));
    expect(await screen.findByText("Five digits in Germany.")).toBeDefined();
    const field = screen.getByRole("textbox", { name: "Postal code" });
    expect(field.getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByRole("alert").textContent).toContain("Something else.");
  });

  it("sends nothing for empty fields and leaves the number to the server", async () => {
    const { calls } = fakeApi({ "POST /customers": { status: 201, body: customer() } });
    const { user } = renderApp("/customers/new");
    await user.type(await screen.findByRole("textbox", { name: "Company" }), "Alfreds");
    await user.click(screen.getByRole("button", { name: "Create" }));
    await waitFor(() => expect(calls.some(({ method }) => method === "POST")).toBe(true));
    const sent = calls.find(({ method, path }) => method === "POST" && path === "/customers")?.body;
    expect(sent).toMatchObject({ companyName: "Alfreds", email: null, address: null, currency: "USD" });
    expect(sent).not.toHaveProperty("number");
  });

  it("keeps the currency that the chosen class sells in, and offers only those", async () => {
    const both = { ...customerClass, currency: "EUR", currencies: ["EUR", "USD"] };
    const euro = { ...customerClass, id: "class-2", name: "Class E", currency: "EUR", currencies: ["EUR"] };
    fakeApi({ "GET /customer-classes": { body: page([both, euro]) } });
    const { user } = renderApp("/customers/new");
    const currency = await screen.findByRole("combobox", { name: "Currency" });
    await waitFor(() => expect(currency).toHaveProperty("value", "USD · US Dollar"));
    await user.click(screen.getByRole("combobox", { name: "Class" }));
    await user.click(await screen.findByRole("option", { name: "Class A" }));
    expect(currency).toHaveProperty("value", "USD · US Dollar");
    await user.click(screen.getByRole("combobox", { name: "Class" }));
    await user.click(await screen.findByRole("option", { name: "Class E" }));
    await waitFor(() => expect(currency).toHaveProperty("value", "EUR · Euro"));
    await user.click(currency);
    expect(await screen.findByRole("option", { name: "EUR · Euro" })).toBeDefined();
    expect(screen.queryByRole("option", { name: "USD · US Dollar" })).toBeNull();
  });

  it("shows both versions when somebody else saved first, and saves the choice", async () => {
    let stored = customer();
    const { calls } = fakeApi({
      "GET /customers/customer-1": () => ({ body: stored }),
      "PUT /customers/customer-1": (request) => {
        if (request.headers.get("If-Match") === '"4"') return { body: stored };
        stored = customer({ email: "theirs@example.com", phone: "030 1", version: 4 });
        return { status: 412, body: problem(412, "stale-version") };
      },
    });
    const { user } = renderApp("/customers/customer-1/edit");
    const email = await screen.findByRole("textbox", { name: "E-mail" });
    await user.clear(email);
    await user.type(email, "mine@example.com");
    await user.click(screen.getByRole("button", { name: "Save" }));
    await screen.findByRole("dialog", { name: "Two versions of this customer" });
    expect(screen.getByText("theirs@example.com")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Use this and go on" }));
    await user.click(await screen.findByRole("button", { name: "Save" }));
    await waitFor(() => expect(calls.filter(({ method }) => method === "PUT")).toHaveLength(2));
    expect(calls.filter(({ method }) => method === "PUT")[1]?.body).toMatchObject({
      email: "mine@example.com",
      phone: "030 1",
    });
  });

  it("asks before unsaved input is lost", async () => {
    fakeApi({});
    const { user, router } = renderApp("/customers/new");
    await user.type(await screen.findByRole("textbox", { name: "Company" }), "A");
    await user.click(screen.getByRole("link", { name: "Products" }));
    expect(await screen.findByRole("dialog", { name: "Leave this page?" })).toBeDefined();
    expect(router.state.location.pathname).toBe("/customers/new");
  });
});
