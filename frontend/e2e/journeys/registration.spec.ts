import { expectAccessible, expectNoSidewaysScroll } from "../support/accessible";
import { expect, test } from "../support/desk";
import { ForeignPage, fillInGerman, openShadows, sendInGerman, widgetOf } from "../support/foreign-page";
import { type RegistrationSite, siteFor } from "../support/sites";

const DESK = process.env.KONTOR_URL ?? "http://localhost:8080";

let shop: ForeignPage;
let stranger: ForeignPage;
let site: RegistrationSite;

test.use({ locale: "de-DE" });

test.beforeAll(async ({ desk, stage }) => {
  shop = await ForeignPage.open(DESK);
  stranger = await ForeignPage.open(DESK);
  site = await siteFor(desk, `Shop ${stage.mark}`, shop.origin);
});

test.afterAll(async () => {
  await shop.close();
  await stranger.close();
});

test("a visitor of another site registers in German, whatever the page's styles and policy", async ({
  page,
  stage,
}) => {
  const refused: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") refused.push(message.text());
  });
  await openShadows(page);
  await shop.visit(page, site.key);
  const widget = widgetOf(page);
  const email = widget.getByRole("textbox", { name: "E-Mail" });
  await expect(email).toBeVisible();
  await expect(email).toHaveCSS("text-transform", "none");
  await expect(email).toHaveCSS("font-size", "16px");
  await expect(email).toHaveCSS("letter-spacing", "normal");
  const send = widget.getByRole("button", { name: "Registrieren" });
  await expect(send).toHaveCSS("background-color", "rgb(11, 110, 79)");
  await expectAccessible(page);

  await send.click();
  await expect(widget.getByRole("group", { name: "Bitte noch einmal prüfen:" })).toBeFocused();
  await expect(email).toHaveAttribute("aria-invalid", "true");
  await expectAccessible(page);

  await fillInGerman(page, {
    companyName: `Flut & Söhne ${stage.mark} <b>GmbH</b>`,
    email: `frieda@${stage.mark}.example`,
  });
  await sendInGerman(page);
  await expectAccessible(page);
  expect(await page.context().cookies()).toEqual([]);
  expect(refused).toEqual([]);
});

test("the form fits a narrow phone", async ({ page }) => {
  await openShadows(page);
  await page.setViewportSize({ width: 360, height: 760 });
  await shop.visit(page, site.key);
  await expect(widgetOf(page).getByRole("button", { name: "Registrieren" })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

test("the page cannot look inside and gets no global names", async ({ page }) => {
  await shop.visit(page, site.key);
  await page.waitForFunction(() => customElements.get("kontor-register") !== undefined);
  const seen = await page.evaluate(() => {
    const widget = document.querySelector("kontor-register");
    const frame = document.createElement("iframe");
    document.body.append(frame);
    const usual = new Set(Object.getOwnPropertyNames(frame.contentWindow ?? window));
    frame.remove();
    const names = Object.getOwnPropertyNames(window).filter(
      (name) => !usual.has(name) && /kontor/i.test(name),
    );
    return { shadow: widget?.shadowRoot ?? null, own: Object.keys(widget ?? {}), names };
  });
  expect(seen).toEqual({ shadow: null, own: [], names: [] });
});

test("a page of any other origin is refused in clear words", async ({ page }) => {
  await openShadows(page);
  await stranger.visit(page, site.key);
  const widget = widgetOf(page);
  await expect(
    widget.getByRole("heading", { name: "Dieses Formular steht hier nicht zur Verfügung" }),
  ).toBeVisible();
  await expect(widget.getByText(`ist für ${stranger.origin} nicht freigegeben`)).toBeVisible();
  await expectAccessible(page);
});

test("the form of the guide registers with three plain calls", async ({ page, stage }) => {
  await shop.visitGuide(page, site.key);
  await page.getByRole("textbox", { name: "Company" }).fill(`Plain ${stage.mark}`);
  await page.getByRole("textbox", { name: "E-mail" }).fill(`plain@${stage.mark}.example`);
  await page.getByRole("checkbox", { name: /I accept/ }).check();
  await page.getByRole("button", { name: "Register" }).click();
  await expect(page.getByText("Please look into your mailbox.")).toBeVisible();
});
