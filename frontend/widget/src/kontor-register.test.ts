import { screen, waitFor } from "@testing-library/dom";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { desk, embed, inside, send, setUpDesk, site, typeIn } from "./test/desk";

setUpDesk();

describe("the widget", () => {
  it("keeps its inside to itself and asks nobody but the desk", async () => {
    const widget = embed();
    await inside().findByRole("button", { name: "Registrieren" });
    expect(widget.shadowRoot).toBeNull();
    expect(Object.keys(widget)).toEqual([]);
    expect(desk.calls.map(({ method, credentials }) => [method, credentials])).toEqual([["GET", "omit"]]);
  });

  it("asks what the site asks, in its language, with every input labelled", async () => {
    embed();
    const email = await inside().findByRole("textbox", { name: /E-Mail/ });
    expect(email.getAttribute("type")).toBe("email");
    expect(email.getAttribute("aria-required")).toBe("true");
    expect(inside().getByRole("combobox", { name: "Land" }).textContent).toBe("DeutschlandÖsterreich");
    expect(inside().getByRole("checkbox", { name: "Bestellen" }).getAttribute("aria-describedby")).toBe(
      "hint-ORDER",
    );
    expect(inside().getByRole("link", { name: /AGB/ }).getAttribute("rel")).toBe("noopener noreferrer");
    expect(inside().getByRole("region", { name: "Neuigkeiten", hidden: true }).textContent).toBe(
      "Wir schreiben selten.",
    );
    expect(inside().queryByRole("textbox", { name: "" })).toBeNull();
  });
});

describe("the page around it", () => {
  it("may change the language without losing what was typed", async () => {
    const user = userEvent.setup();
    desk.answers["GET /pk?lang=en"] = () => ({ body: { ...site, language: "en" } });
    const widget = embed();
    await typeIn(user);
    widget.lang = "en";
    expect(await inside().findByRole("button", { name: "Register" })).toBeDefined();
    expect(inside().getByDisplayValue("anna@kontorhaus.example")).toBeDefined();
    expect(inside().getByRole("checkbox", { name: "Bestellen", checked: true })).toBeDefined();
  });

  it("may move it without starting again", async () => {
    const user = userEvent.setup();
    const widget = embed();
    await typeIn(user);
    const elsewhere = document.createElement("section");
    document.body.append(elsewhere);
    elsewhere.append(widget);
    expect(inside().getByDisplayValue("anna@kontorhaus.example")).toBeDefined();
    expect(desk.calls).toHaveLength(1);
  });

  it("gives its own language when the element has none", async () => {
    document.documentElement.lang = "de-AT";
    embed({ site: "pk" });
    expect(await inside().findByRole("button", { name: "Registrieren" })).toBeDefined();
    document.documentElement.lang = "";
  });

  it("may show a configuration that is not stored yet: nothing is asked or sent", async () => {
    const user = userEvent.setup();
    const widget = embed({});
    widget.preview = site;
    await typeIn(user);
    await send(user);
    await waitFor(() =>
      expect(inside().getByRole("heading").textContent).toBe("Bitte sehen Sie in Ihr Postfach"),
    );
    expect(desk.calls.filter(({ url }) => url.includes("/registrations"))).toEqual([]);
    expect(screen.queryByRole("textbox")).toBeNull();
  });
});
