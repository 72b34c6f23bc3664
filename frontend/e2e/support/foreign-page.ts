import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
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

function pageOf(desk: string, key: string): string {
  return `<!doctype html>
<html lang="de">
  <head>
    <meta charset="utf-8">
    <title>Nordlicht: Händler werden</title>
    <meta name="viewport" content="width=device-width">
    <link rel="stylesheet" href="/hostile.css">
    <script type="module" src="${desk}/widget/kontor-register.js"></script>
  </head>
  <body><kontor-register site="${key}" lang="de"></kontor-register></body>
</html>`;
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

  /** Serves the widget of any site at `/KEY`. */
  static async open(desk: string): Promise<ForeignPage> {
    const policy = `default-src 'none'; script-src ${desk}; connect-src ${desk}; style-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'`;
    const server = createServer((request, response) => {
      const path = request.url ?? "/";
      const style = path === "/hostile.css";
      response.setHeader("Content-Security-Policy", policy);
      response.setHeader("Content-Type", style ? "text/css" : "text/html; charset=utf-8");
      response.end(style ? HOSTILE_CSS : pageOf(desk, path.slice(1)));
    });
    await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
    return new ForeignPage(server);
  }

  async visit(page: Page, key: string): Promise<void> {
    await page.goto(`${this.origin}/${key}`);
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
