import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { expect } from "./desk";

// everything that a page can do to the looks of what stands in it
const HOSTILE_CSS = `
  *:not(html, head, body, kontor-register) { all: unset !important; display: none !important; }
  html { font-size: 48px !important; }
  html, body, kontor-register {
    color: yellow !important;
    font: 900 48px/3 fantasy !important;
    letter-spacing: 0.5em !important;
    text-align: right !important;
    text-transform: uppercase !important;
    visibility: hidden !important;
    white-space: nowrap !important;
  }
  kontor-register { display: none !important; }
`;

function document(head: string, body: string): string {
  return `<!doctype html>
<html lang="de">
  <head>
    <meta charset="utf-8">
    <title>Nordlicht: Händler werden</title>
    <meta name="viewport" content="width=device-width">
    ${head}
  </head>
  <body>${body}</body>
</html>`;
}

function embeddedPage(desk: string, key: string): string {
  return document(
    `<link rel="stylesheet" href="/hostile.css">
    <script type="module" src="${desk}/widget/kontor-register.js"></script>`,
    `<kontor-register site="${key}" lang="de"></kontor-register>`,
  );
}

const GUIDE = readFileSync(join(import.meta.dirname, "../../../docs/guides/registration.md"), "utf8");

/** The longest example of a language in the guide, made for one desk and site. */
function example(language: string, desk: string, key: string): string {
  const blocks = [...GUIDE.matchAll(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, "gs"))].map(
    ([, code = ""]) => code,
  );
  const longest = blocks.toSorted((a, b) => b.length - a.length)[0] ?? "";
  return longest.replace("https://desk.example", desk).replace(/(?<=sites\/)\w{22}/, key);
}

type Answer = { type: string; body: string };

function answerOf(path: string, desk: string): Answer {
  const [, page = "", key = ""] = path.split("/");
  switch (page) {
    case "hostile.css":
      return { type: "text/css", body: HOSTILE_CSS };
    case "guide.js":
      return { type: "text/javascript", body: example("js", desk, key) };
    case "guide":
      return {
        type: "text/html; charset=utf-8",
        body: document(
          "",
          `${example("html", desk, key)}<script type="module" src="/guide.js/${key}"></script>`,
        ),
      };
    default:
      return { type: "text/html; charset=utf-8", body: embeddedPage(desk, key) };
  }
}

/** A web site of somebody else: another origin, hostile styles, and a policy that allows Kontor and nothing more. */
export class ForeignPage {
  readonly origin: string;
  private readonly server: Server;

  private constructor(server: Server) {
    this.server = server;
    const { port } = server.address() as AddressInfo;
    this.origin = `http://localhost:${port}`;
  }

  static async open(desk: string): Promise<ForeignPage> {
    const policy = `default-src 'none'; script-src 'self' ${desk}; connect-src ${desk}; style-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'`;
    const server = createServer((request, response) => {
      const { type, body } = answerOf(request.url ?? "/", desk);
      response.setHeader("Content-Security-Policy", policy);
      response.setHeader("Content-Type", type);
      response.end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
    return new ForeignPage(server);
  }

  /** The page with the element. */
  async visit(page: Page, key: string): Promise<void> {
    await page.goto(`${this.origin}/register/${key}`);
  }

  /** The page with the form of the guide, which knows nothing of the element. */
  async visitGuide(page: Page, key: string): Promise<void> {
    await page.goto(`${this.origin}/guide/${key}`);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** Lets the test look into what pages cannot see: closed shadows are opened for it, before the page loads. */
export async function openShadows(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { attachShadow } = Element.prototype;
    Element.prototype.attachShadow = function (init) {
      return attachShadow.call(this, { ...init, mode: "open" });
    };
  });
}

export function widgetOf(page: Page): Locator {
  return page.locator("kontor-register");
}

export type Visitor = { companyName: string; email: string };

/** Fills in the German form as a visitor does, up to the click. */
export async function fillInGerman(page: Page, { companyName, email }: Visitor): Promise<void> {
  const widget = widgetOf(page);
  await widget.getByRole("textbox", { name: "Firma" }).fill(companyName);
  await widget.getByRole("textbox", { name: "Vorname" }).fill("Frieda");
  await widget.getByRole("textbox", { name: "Nachname" }).fill("Flut");
  await widget.getByRole("textbox", { name: "E-Mail" }).fill(email);
  await widget.getByRole("combobox", { name: "Land" }).selectOption({ label: "Deutschland" });
  await widget.getByRole("checkbox", { name: /AGB/ }).check();
}

/** Sends the form and waits for the answer that everybody gets. */
export async function sendInGerman(page: Page): Promise<void> {
  const widget = widgetOf(page);
  await widget.getByRole("button", { name: "Registrieren" }).click();
  await expect(widget.getByRole("heading", { name: "Bitte sehen Sie in Ihr Postfach" })).toBeVisible();
}
