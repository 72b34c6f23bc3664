import { expectAccessible } from "../support/accessible";
import { expect, signIn, test } from "../support/desk";
import { ForeignPage, fillInGerman, openShadows, sendInGerman } from "../support/foreign-page";
import { caughtMail, linkIn } from "../support/mails";
import { siteFor } from "../support/sites";

const DESK = process.env.KONTOR_URL ?? "http://localhost:8080";
const PASSWORD = "leise-lampe-ueber-dem-hafen";

test("a visitor becomes a released customer, asks for more, and loses access when blocked", async ({
  page: staff,
  browser,
  desk,
  stage,
}) => {
  test.setTimeout(180_000);
  const company = `Nordlicht ${stage.mark}`;
  const email = `frieda.flut@${stage.mark}.example`;
  const shop = await ForeignPage.open(DESK);
  const site = await siteFor(desk, `Nordlicht ${stage.mark}`, shop.origin, {
    classId: stage.customerClass.id,
    services: ["ORDER"],
  });
  const visitor = await browser.newContext({ locale: "de-DE", baseURL: DESK });
  const page = await visitor.newPage();

  await test.step("registers in German on another site", async () => {
    await openShadows(page);
    await shop.visit(page, site.key);
    await fillInGerman(page, { companyName: company, email });
    await sendInGerman(page);
  });

  await test.step("confirms by the mail and chooses a password", async () => {
    await page.goto(linkIn(await caughtMail(desk, email, "REGISTRATION_CONFIRMATION")));
    await page.getByLabel("Neues Passwort").fill(PASSWORD);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Bestätigen und Passwort setzen" }).click();
    await page.getByRole("link", { name: "Stand der Anfrage" }).click();
    await expect(page.getByText("Die Anfrage wird geprüft")).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("is approved by staff, with the keyboard", async () => {
    await signIn(staff);
    await staff.goto(`/requests?q=${stage.mark}`);
    await expect(staff.getByRole("heading", { name: company })).toBeVisible();
    await staff.keyboard.press("a");
    const dialog = staff.getByRole("dialog", { name: `Approve the request of ${company}` });
    await expect(dialog.getByRole("button", { name: "Approve" })).toBeEnabled();
    await staff.keyboard.press("Control+Enter");
    await expect(staff.getByText(`Approved: ${company}`).first()).toBeVisible();
  });

  await test.step("signs in and sees the prices of the class", async () => {
    await page.goto(linkIn(await caughtMail(desk, email, "REQUEST_APPROVED")));
    await page.getByRole("textbox", { name: "E-Mail" }).fill(email);
    await page.getByLabel("Passwort", { exact: true }).fill(PASSWORD);
    await page.getByRole("button", { name: "Anmelden" }).click();
    await expect(page.getByText("Freigeschaltet", { exact: true })).toHaveCount(1);
    await page.getByRole("link", { name: "Preise", exact: true }).first().click();
    await page.getByRole("searchbox", { name: "Produkte suchen" }).fill(stage.mark);
    await page.getByRole("button", { name: /Verlängern.*10,00/ }).click();
    const why = page.getByRole("dialog");
    await expect(why).toBeVisible();
    await expect(why).not.toContainText(stage.customerClass.name);
    await page.keyboard.press("Escape");
  });

  await test.step("asks for a second service, which staff releases", async () => {
    await page.getByRole("link", { name: "Übersicht" }).first().click();
    await page.getByRole("button", { name: /^Content anfragen|^Inhalte anfragen/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Anfrage senden" }).click();
    await expect(page.getByText("Angefragt", { exact: true }).first()).toBeVisible();

    await staff.goto(`/requests?q=${stage.mark}`);
    await expect(staff.getByText("Further request").first()).toBeVisible();
    await staff.getByRole("button", { name: "Approve" }).first().click();
    await staff.getByRole("dialog").getByRole("button", { name: "Approve" }).click();
    await expect(staff.getByText(`Approved: ${company}`).first()).toBeVisible();
    await page.reload();
    await expect(page.getByText("Freigeschaltet", { exact: true })).toHaveCount(2);
  });

  await test.step("is blocked, and the access ends at once", async () => {
    const [customer] = await desk.list(`/customers?q=${stage.mark}%20nordlicht`);
    await staff.goto(`/customers/${customer?.id}/services`);
    await staff.getByRole("button", { name: "Block" }).click();
    const dialog = staff.getByRole("dialog", { name: "Block the customer" });
    await dialog.getByRole("textbox", { name: /Reason/ }).fill("Rechnungen offen");
    await dialog.getByRole("button", { name: "Block" }).click();
    await expect(staff.getByText("The customer is blocked").first()).toBeVisible();

    await page.reload();
    await page.getByRole("textbox", { name: "E-Mail" }).fill(email);
    await page.getByLabel("Passwort", { exact: true }).fill(PASSWORD);
    await page.getByRole("button", { name: "Anmelden" }).click();
    await expect(page.getByRole("heading", { name: "Der Zugang ist beendet" })).toBeVisible();
    await expectAccessible(page);
  });

  await visitor.close();
  await shop.close();
});

test("a rejected visitor reads why, asks again from there and is let in", async ({
  page: staff,
  browser,
  desk,
  stage,
}) => {
  test.setTimeout(180_000);
  const company = `Suedlicht ${stage.mark}`;
  const email = `susi.sued@${stage.mark}.example`;
  const shop = await ForeignPage.open(DESK);
  const site = await siteFor(desk, `Suedlicht ${stage.mark}`, shop.origin, {
    classId: stage.customerClass.id,
    services: ["ORDER"],
  });
  const visitor = await browser.newContext({ locale: "de-DE", baseURL: DESK });
  const page = await visitor.newPage();
  await openShadows(page);
  await shop.visit(page, site.key);
  await fillInGerman(page, { companyName: company, email });
  await sendInGerman(page);
  await page.goto(linkIn(await caughtMail(desk, email, "REGISTRATION_CONFIRMATION")));
  await page.getByLabel("Neues Passwort").fill(PASSWORD);
  await page.getByRole("button", { name: "Bestätigen und Passwort setzen" }).click();
  await expect(page.getByRole("link", { name: "Stand der Anfrage" })).toBeVisible();

  await test.step("staff rejects, with a reason of its own", async () => {
    await signIn(staff);
    await staff.goto(`/requests?q=${stage.mark}%20suedlicht`);
    await expect(staff.getByRole("heading", { name: company })).toBeVisible();
    await staff.keyboard.press("r");
    const dialog = staff.getByRole("dialog", { name: `Reject the request of ${company}` });
    await dialog.getByRole("textbox", { name: "Reason, for your team" }).fill("INTERN: Auskunft fehlt");
    await dialog
      .getByRole("textbox", { name: "What the customer reads" })
      .fill("Bitte den Gewerbeschein senden.");
    await staff.keyboard.press("Control+Enter");
    await expect(staff.getByText(`Rejected: ${company}`).first()).toBeVisible();
  });

  await test.step("the visitor reads why and asks again", async () => {
    const mail = await caughtMail(desk, email, "REQUEST_REJECTED");
    expect(JSON.stringify(mail)).not.toContain("INTERN");
    await page.goto(linkIn(mail));
    await page.getByRole("textbox", { name: "E-Mail" }).fill(email);
    await page.getByLabel("Passwort", { exact: true }).fill(PASSWORD);
    await page.getByRole("button", { name: "Anmelden" }).click();
    await expect(page.getByText("Bitte den Gewerbeschein senden.", { exact: false })).toBeVisible();
    await expect(page.getByText("INTERN", { exact: false })).toHaveCount(0);
    await expectAccessible(page);
    await page
      .getByRole("textbox", { name: "Was sich geändert hat" })
      .fill("Der Gewerbeschein ist unterwegs.");
    await page.getByRole("button", { name: "Erneut anfragen" }).click();
    await expect(page.getByText("Die Anfrage wird geprüft")).toBeVisible();
  });

  await test.step("staff sees what was said before", async () => {
    await staff.goto(`/requests?q=${stage.mark}%20suedlicht`);
    await expect(staff.getByText("To the customer: Bitte den Gewerbeschein senden.")).toBeVisible();
    await expect(staff.getByText("Der Gewerbeschein ist unterwegs.")).toBeVisible();
  });

  await visitor.close();
  await shop.close();
});
