import { within } from "@testing-library/dom";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { desk, embed, fill, inside, problem, send, setUpDesk, shadowOf, site, typeIn } from "./test/desk";

setUpDesk();

describe("sending", () => {
  it("names what is missing at each field and above them, and takes the focus there", async () => {
    const user = userEvent.setup();
    embed();
    fill(await inside().findByRole("textbox", { name: /E-Mail/ }), "anna@");
    await send(user);
    const email = inside().getByRole("textbox", { name: /E-Mail/ });
    expect(email.getAttribute("aria-invalid")).toBe("true");
    const described = email.getAttribute("aria-describedby") ?? "";
    expect(shadowOf().getElementById(described)?.textContent).toBe(
      "Bitte eine gültige E-Mail-Adresse eingeben",
    );
    const summary = inside().getByRole("group", { name: "Bitte noch einmal prüfen:" });
    expect(shadowOf().activeElement).toBe(summary);
    expect(
      within(summary)
        .getAllByRole("button")
        .map(({ textContent }) => textContent),
    ).toEqual([
      "Firma: Bitte dieses Feld ausfüllen",
      "E-Mail: Bitte eine gültige E-Mail-Adresse eingeben",
      "Leistungen: Bitte mindestens einen Dienst wählen",
      "AGB: Bitte bestätigen",
    ]);
    await user.click(within(summary).getByRole("button", { name: /^E-Mail/ }));
    expect(shadowOf().activeElement).toBe(email);
    expect(desk.calls).toHaveLength(1);
  });

  it("solves the proof, sends what was typed and asks to look into the mailbox", async () => {
    const user = userEvent.setup();
    const widget = embed();
    const registered = vi.fn();
    widget.addEventListener("kontor-registered", registered);
    await typeIn(user);
    await send(user);
    expect((await inside().findByRole("heading")).textContent).toBe("Bitte sehen Sie in Ihr Postfach");
    expect(shadowOf().activeElement).toBe(inside().getByRole("heading"));
    expect(shadowOf().querySelector("[role=status]")?.textContent).toBe("Bitte sehen Sie in Ihr Postfach");
    const { proof, ...sent } = JSON.parse(JSON.stringify(desk.calls.at(-1)?.body));
    expect(sent).toEqual({
      language: "de",
      fields: { companyName: "Kontorhaus <b>GmbH</b>", email: "anna@kontorhaus.example" },
      services: ["ORDER"],
      note: "",
      acceptedLegalTexts: ["t1"],
      website2: "",
    });
    expect(JSON.parse(atob(proof)).number).toBe(42);
    expect(registered.mock.calls[0]?.[0].detail).toEqual({ statusToken: "st" });
  });

  it("takes an address as the server does: in other letters, and without what nobody sees", async () => {
    const user = userEvent.setup();
    embed();
    await typeIn(user);
    fill(inside().getByRole("textbox", { name: /E-Mail/ }), "anna\u200B@m\u00FCnchen.example\uFEFF");
    await send(user);
    await inside().findByRole("heading");
    expect(desk.calls.at(-1)?.body).toMatchObject({ fields: { email: "anna@m\u00FCnchen.example" } });
  });

  it("goes back from there with everything still typed", async () => {
    const user = userEvent.setup();
    embed();
    await typeIn(user);
    await send(user);
    await user.click(await inside().findByRole("button", { name: /Angaben ändern/ }));
    expect(inside().getByDisplayValue("anna@kontorhaus.example")).toBeDefined();
    expect(inside().getByRole("textbox", { name: /Firma/ })).toBe(shadowOf().activeElement);
    expect(inside().getByRole("checkbox", { name: /AGB/, checked: true })).toBeDefined();
  });

  it("puts the server's findings at their fields and keeps the rest above them", async () => {
    const user = userEvent.setup();
    desk.answers["POST /pk/registrations"] = () =>
      problem(422, "invalid", [
        { pointer: "/fields/companyName", code: "wrong-size", detail: "too long" },
        { pointer: "/services/0", code: "whatever", detail: "not this one" },
        { pointer: "/proof", code: "proof-expired", detail: "old" },
      ]);
    const widget = embed();
    const failed = vi.fn();
    widget.addEventListener("kontor-error", failed);
    await typeIn(user);
    await send(user);
    const summary = await inside().findByRole("group", { name: "Bitte noch einmal prüfen:" });
    expect(
      within(summary)
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent),
    ).toEqual([
      "Firma: Dieser Text ist zu lang",
      "Leistungen: Dieser Wert wurde nicht angenommen",
      "Die Prüfung ist abgelaufen. Bitte noch einmal absenden.",
    ]);
    expect(inside().getByDisplayValue("Kontorhaus <b>GmbH</b>").getAttribute("aria-invalid")).toBe("true");
    expect(failed.mock.calls[0]?.[0].detail).toEqual({ code: "invalid" });
    expect(inside().getByRole("button", { name: "Registrieren" })).toBeDefined();
  });

  it("shows the form as it is now when it has changed meanwhile, with what was typed", async () => {
    const user = userEvent.setup();
    embed();
    await typeIn(user);
    const [terms, news] = site.legalTexts;
    if (!terms || !news) throw new Error("the site has two texts");
    desk.answers["GET /pk?lang=de"] = () => ({
      body: { ...site, legalTexts: [{ ...terms, id: "t3" }, news] },
    });
    desk.answers["POST /pk/registrations"] = () =>
      problem(422, "invalid", [{ pointer: "/acceptedLegalTexts", code: "unknown-text", detail: "changed" }]);
    await send(user);
    expect(await inside().findByRole("group", { name: /inzwischen geändert/ })).toBeDefined();
    expect(inside().getByDisplayValue("anna@kontorhaus.example")).toBeDefined();
    expect(inside().getByRole("checkbox", { name: /AGB/, checked: false })).toBeDefined();
  });

  it("sends once however often the button is pressed, and shows that it works", async () => {
    const user = userEvent.setup();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { fetch } = globalThis;
    vi.stubGlobal("fetch", async (input: string, init?: RequestInit) => {
      if (input.endsWith("/challenges")) await held;
      return fetch(input, init);
    });
    embed();
    await typeIn(user);
    await send(user);
    expect(inside().getByRole("progressbar")).toBeDefined();
    await user.click(inside().getByRole("button", { name: "Wird gesendet …" }));
    release();
    await inside().findByRole("heading", { name: "Bitte sehen Sie in Ihr Postfach" });
    expect(desk.calls.filter(({ method }) => method === "POST")).toHaveLength(2);
  });
});
