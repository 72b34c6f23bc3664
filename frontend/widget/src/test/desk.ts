import { createHash } from "node:crypto";
import { within } from "@testing-library/dom";
import type userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, vi } from "vitest";
import { KontorRegister } from "../kontor-register";
import type { PublicSite } from "../site";

const SALT = "0a1b2c3d4e5f60718293a4b5?expires=1900000000&";

export const site: PublicSite = {
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

type Answers = Record<string, (call: Call) => Answer>;

/** What the widget asked for, and what it is told. */
export const desk: { calls: Call[]; answers: Answers } = { calls: [], answers: {} };

let shadow: ShadowRoot;

export function problem(status: number, code: string, errors: object[] = []): Answer {
  return { status, body: { type: "about:blank", title: code, status, code, errors } };
}

function fakeDesk(): void {
  vi.stubGlobal("fetch", async (input: string, init: RequestInit = {}) => {
    const method = init.method ?? "GET";
    const body = typeof init.body === "string" ? JSON.parse(init.body) : undefined;
    const call = { method, url: input, body, credentials: init.credentials };
    desk.calls.push(call);
    const path = input.replace(/^.*\/public\/sites\//, "/").replace(/^file:.*|^http.*\.ts.*/, "the script");
    const answer = desk.answers[`${method} ${path}`];
    if (!answer) throw new TypeError("Failed to fetch");
    const { status = 200, body: answered } = answer(call);
    return new Response(JSON.stringify(answered ?? {}), { status });
  });
}

export function challenge(): Answer {
  const hash = createHash("sha256").update(`${SALT}42`).digest("hex");
  return { body: { algorithm: "SHA-256", challenge: hash, maxnumber: 100, salt: SALT, signature: "s" } };
}

/** The element as a page would write it; the closed shadow is caught where it is made. */
export function embed(attributes: Record<string, string> = { site: "pk", lang: "de" }) {
  const attach = vi.spyOn(Element.prototype, "attachShadow");
  const widget = new KontorRegister();
  shadow = attach.mock.results.at(-1)?.value;
  attach.mockRestore();
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  document.body.append(widget);
  return widget;
}

export function inside() {
  const stage = shadow.firstElementChild;
  if (!(stage instanceof HTMLElement)) throw new Error("the widget shows nothing");
  return within(stage);
}

// user-event does not find its way into a closed shadow
export function fill(input: HTMLElement, value: string): void {
  if (input instanceof HTMLInputElement) input.value = value;
}

export async function typeIn(user: ReturnType<typeof userEvent.setup>): Promise<void> {
  fill(await inside().findByRole("textbox", { name: /Firma/ }), "Kontorhaus <b>GmbH</b>");
  fill(inside().getByRole("textbox", { name: /E-Mail/ }), "anna@kontorhaus.example");
  await user.click(inside().getByRole("checkbox", { name: "Bestellen" }));
  await user.click(inside().getByRole("checkbox", { name: /AGB/ }));
}

export function send(user: ReturnType<typeof userEvent.setup>): Promise<void> {
  return user.click(inside().getByRole("button", { name: "Registrieren" }));
}

/** The inside of the widget, closed to everybody else. */
export function shadowOf(): ShadowRoot {
  return shadow;
}

/** Before each test of a file: a desk that answers as on a good day. */
export function setUpDesk(): void {
  beforeEach(() => {
    desk.calls.length = 0;
    desk.answers = {
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
}
