import { createHash } from "node:crypto";
import { screen, waitFor, within } from "@testing-library/dom";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { KontorRegister } from "./kontor-register";
import type { PublicSite } from "./site";

const SALT = "0a1b2c3d4e5f60718293a4b5?expires=1900000000&";

const site: PublicSite = {
  key: "pk",
  resellerName: "Nordlicht Hosting",
  languages: ["de", "en"],
  language: "de",
  fields: [
    { name: "companyName", label: "Firma", type: "TEXT", required: true, maxLength: 200, options: null },
    { name: "email", label: "E-Mail", type: "EMAIL", required: true, maxLength: 254, options: null },
    {
      name: "country",
      label: "Land",
      type: "COUNTRY",
      required: false,
      maxLength: 2,
      options: [
        { value: "DE", label: "Deutschland" },
        { value: "AT", label: "Österreich" },
      ],
    },
    { name: "services", label: "Leistungen", type: "SERVICES", required: true, maxLength: 40, options: null },
    { name: "note", label: "Nachricht", type: "LINES", required: false, maxLength: 2000, options: null },
  ],
  legalTexts: [
    { id: "t1", title: "AGB", url: "https://shop.example/agb", text: null, required: true },
    { id: "t2", title: "Neuigkeiten", url: null, text: "Wir schreiben selten.", required: false },
  ],
  services: [
    { code: "ORDER", name: "Bestellen", description: "Domains und Webspace" },
    { code: "EDI", name: "EDI", description: null },
  ],
  style: { "--kontor-accent": "#0a7", color: "red" },
};

type Call = { method: string; url: string; body: unknown; credentials: string | undefined };
type Answer = { status?: number; body?: unknown };

const calls: Call[] = [];
let shadow: ShadowRoot;
let answers: Record<string, (call: Call) => Answer>;

function problem(status: number, code: string, errors: object[] = []): Answer {
  return { status, body: { type: "about:blank", title: code, status, code, errors } };
}

function fakeDesk(): void {
  vi.stubGlobal("fetch", async (input: string, init: RequestInit = {}) => {
    const method = init.method ?? "GET";
    const body = typeof init.body === "string" ? JSON.parse(init.body) : undefined;
    const call = { method, url: input, body, credentials: init.credentials };
    calls.push(call);
    const path = input.replace(/^.*\/public\/sites\//, "/").replace(/^file:.*|^http.*\.ts.*/, "the script");
    const answer = answers[`${method} ${path}`];
    if (!answer) throw new TypeError("Failed to fetch");
    const { status = 200, body: answered } = answer(call);
    return new Response(JSON.stringify(answered ?? {}), { status });
  });
}

function challenge(): Answer {
  const hash = createHash("sha256").update(`${SALT}42`).digest("hex");
  return { body: { algorithm: "SHA-256", challenge: hash, maxnumber: 100, salt: SALT, signature: "s" } };
}

/** The element as a page would write it; the closed shadow is caught where it is made. */
function embed(attributes: Record<string, string> = { site: "pk", lang: "de" }) {
  const attach = vi.spyOn(Element.prototype, "attachShadow");
  const widget = new KontorRegister();
  shadow = attach.mock.results.at(-1)?.value;
  attach.mockRestore();
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  document.body.append(widget);
  return widget;
}

function inside() {
  const stage = shadow.firstElementChild;
  if (!(stage instanceof HTMLElement)) throw new Error("the widget shows nothing");
  return within(stage);
}

// user-event does not find its way into a closed shadow
function fill(input: HTMLElement, value: string): void {
  if (input instanceof HTMLInputElement) input.value = value;
}

async function typeIn(user: ReturnType<typeof userEvent.setup>): Promise<void> {
  fill(await inside().findByRole("textbox", { name: /Firma/ }), "Kontorhaus <b>GmbH</b>");
  fill(inside().getByRole("textbox", { name: /E-Mail/ }), "anna@kontorhaus.example");
  await user.click(inside().getByRole("checkbox", { name: "Bestellen" }));
  await user.click(inside().getByRole("checkbox", { name: /AGB/ }));
}

function send(user: ReturnType<typeof userEvent.setup>): Promise<void> {
  return user.click(inside().getByRole("button", { name: "Registrieren" }));
}

beforeEach(() => {
  calls.length = 0;
  answers = {
    "GET /pk?lang=de": () => ({ body: site }),
    "POST /pk/challenges": challenge,
    "POST /pk/registrations": () => ({ status: 202, body: { statusToken: "st" } }),
    "HEAD the script": () => ({}),
  };
  fakeDesk();
});

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

describe("the widget", () => {
  it("keeps its inside to itself and asks nobody but the desk", async () => {
    const widget = embed();
    await inside().findByRole("button", { name: "Registrieren" });
    expect(widget.shadowRoot).toBeNull();
    expect(Object.keys(widget)).toEqual([]);
    expect(calls.map(({ method, credentials }) => [method, credentials])).toEqual([["GET", "omit"]]);
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

  it("names what is missing at each field and above them, and takes the focus there", async () => {
    const user = userEvent.setup();
    embed();
    fill(await inside().findByRole("textbox", { name: /E-Mail/ }), "anna@");
    await send(user);
    const email = inside().getByRole("textbox", { name: /E-Mail/ });
    expect(email.getAttribute("aria-invalid")).toBe("true");
    const described = email.getAttribute("aria-describedby") ?? "";
    expect(shadow.getElementById(described)?.textContent).toBe("Bitte eine gültige E-Mail-Adresse eingeben");
    const summary = inside().getByRole("group", { name: "Bitte noch einmal prüfen:" });
    expect(shadow.activeElement).toBe(summary);
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
    expect(shadow.activeElement).toBe(email);
    expect(calls).toHaveLength(1);
  });

  it("solves the proof, sends what was typed and asks to look into the mailbox", async () => {
    const user = userEvent.setup();
    const widget = embed();
    const registered = vi.fn();
    widget.addEventListener("kontor-registered", registered);
    await typeIn(user);
    await send(user);
    expect((await inside().findByRole("heading")).textContent).toBe("Bitte sehen Sie in Ihr Postfach");
    expect(shadow.activeElement).toBe(inside().getByRole("heading"));
    expect(shadow.querySelector("[role=status]")?.textContent).toBe("Bitte sehen Sie in Ihr Postfach");
    const { proof, ...sent } = JSON.parse(JSON.stringify(calls.at(-1)?.body));
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

  it("goes back from there with everything still typed", async () => {
    const user = userEvent.setup();
    embed();
    await typeIn(user);
    await send(user);
    await user.click(await inside().findByRole("button", { name: /Angaben ändern/ }));
    expect(inside().getByDisplayValue("anna@kontorhaus.example")).toBeDefined();
    expect(inside().getByRole("textbox", { name: /Firma/ })).toBe(shadow.activeElement);
    expect(inside().getByRole("checkbox", { name: /AGB/, checked: true })).toBeDefined();
  });

  it("puts the server's findings at their fields and keeps the rest above them", async () => {
    const user = userEvent.setup();
    answers["POST /pk/registrations"] = () =>
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
    answers["GET /pk?lang=de"] = () => ({ body: { ...site, legalTexts: [{ ...terms, id: "t3" }, news] } });
    answers["POST /pk/registrations"] = () =>
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
    expect(calls.filter(({ method }) => method === "POST")).toHaveLength(2);
  });
});

describe("a form that does not come", () => {
  it("is refused in clear words where the desk answers everybody but this page", async () => {
    delete answers["GET /pk?lang=de"];
    embed();
    expect((await inside().findByRole("heading")).textContent).toBe(
      "Dieses Formular steht hier nicht zur Verfügung",
    );
    expect(inside().getByText(/ist für http:\/\/localhost:3000 nicht freigegeben/)).toBeDefined();
  });

  it("can be asked for again when the network is down", async () => {
    const user = userEvent.setup();
    const { "GET /pk?lang=de": answer = () => ({}) } = answers;
    answers = {};
    embed();
    const retry = await inside().findByRole("button", { name: "Noch einmal versuchen" });
    answers["GET /pk?lang=de"] = answer;
    await user.click(retry);
    expect(await inside().findByRole("textbox", { name: /Firma/ })).toBe(shadow.activeElement);
  });

  it.each([
    ["not-found", 404, /gibt es nicht oder nicht mehr/],
    ["too-many-attempts", 429, /Zu viele Versuche/],
    ["whatever", 503, /später noch einmal/],
  ])("says so: %s", async (code, status, words) => {
    answers["GET /pk?lang=de"] = () => problem(status, code);
    embed();
    expect(await inside().findByText(words)).toBeDefined();
  });

  it("loses nothing that was typed when sending fails", async () => {
    const user = userEvent.setup();
    answers["POST /pk/challenges"] = () => {
      throw new TypeError("Failed to fetch");
    };
    delete answers["HEAD the script"];
    embed();
    await typeIn(user);
    await send(user);
    expect(await inside().findByRole("group", { name: /Verbindung prüfen/ })).toBeDefined();
    expect(inside().getByDisplayValue("anna@kontorhaus.example")).toBeDefined();
    answers["POST /pk/challenges"] = challenge;
    await send(user);
    expect(await inside().findByRole("heading", { name: "Bitte sehen Sie in Ihr Postfach" })).toBeDefined();
  });
});

describe("the page around it", () => {
  it("may change the language without losing what was typed", async () => {
    const user = userEvent.setup();
    answers["GET /pk?lang=en"] = () => ({ body: { ...site, language: "en" } });
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
    expect(calls).toHaveLength(1);
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
    expect(calls.filter(({ url }) => url.includes("/registrations"))).toEqual([]);
    expect(screen.queryByRole("textbox")).toBeNull();
  });
});
