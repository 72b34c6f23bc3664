import type { Page } from "@playwright/test";
import { expect, signIn, test } from "../support/desk";
import {
  authenticatorCode,
  caughtMail,
  choosePassword,
  enterPortal,
  invite,
  linkIn,
  PORTAL,
  signInToPortal,
} from "../support/portal";

async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Account" }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible();
}

test("an invited person chooses a password and sees the prices of the class", async ({
  page,
  desk,
  stage,
}) => {
  const person = await enterPortal(page, desk, stage);
  await page.getByRole("link", { name: "Prices", exact: true }).click();
  await page.getByRole("searchbox", { name: "Search products" }).fill(stage.product.sku);
  const product = page
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name: stage.product.sku }) });
  await expect(product).toContainText("US$10.00");
  await product.getByRole("button", { name: /Renew/ }).click();
  const why = page.getByRole("dialog", { name: "Why this price?" });
  await expect(why).toContainText("Price for customers like you");
  await expect(why).not.toContainText(stage.customerClass.name);
  await page.keyboard.press("Escape");
  // the link has done its work
  await page.goto(person.link);
  await page.reload();
  await page.getByRole("textbox", { name: "New password" }).fill("another lamp over the harbour");
  await page.getByRole("button", { name: "Set password" }).click();
  await expect(page.getByRole("heading", { name: "This link is no longer valid" })).toBeVisible();
});

test("a service is asked for with a note, withdrawn, asked for again and released", async ({
  page,
  desk,
  stage,
}) => {
  await enterPortal(page, desk, stage);
  const ask = async () => {
    await page.getByRole("button", { name: "Request EDI" }).click();
    const dialog = page.getByRole("dialog", { name: "Request EDI" });
    await dialog.getByRole("textbox", { name: "Note" }).fill("From March, <b>please</b>");
    await dialog.getByRole("button", { name: "Send request" }).click();
    await expect(dialog).toBeHidden();
  };
  await ask();
  const requests = page.getByRole("region", { name: "Your requests" });
  await expect(requests).toContainText("From March, <b>please</b>");
  await requests.getByRole("button", { name: "Withdraw the request for EDI" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Withdraw" }).click();
  await expect(requests).toContainText("Withdrawn");
  await ask();
  const [open] = await desk.list(`/requests?status=OPEN&q=${stage.mark}`);
  await desk.act(`/requests/${open?.id}/approval`, {});
  await page.reload();
  const edi = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "EDI" }) });
  await expect(edi.getByText("Released")).toBeVisible();
});

test("two tabs that edit the same data see both versions", async ({ page, desk, stage }) => {
  await enterPortal(page, desk, stage);
  await page.getByRole("link", { name: "My data" }).click();
  await page.getByRole("textbox", { name: "Phone" }).fill("040 1");
  const other = await page.context().newPage();
  await other.goto(`${PORTAL}/profile`);
  await other.getByRole("textbox", { name: "Phone" }).fill("040 2");
  await other.getByRole("button", { name: "Save" }).click();
  await expect(other.getByText("Your data is saved").first()).toBeVisible();
  await page.getByRole("button", { name: "Save" }).click();
  const conflict = page.getByRole("dialog", { name: "Your data was changed meanwhile" });
  await expect(conflict).toContainText("040 2");
  await conflict.getByRole("button", { name: "Use this and go on" }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Your data is saved").first()).toBeVisible();
  await other.close();
});

test("a second factor is set up and asked for, a recovery code replaces it once", async ({
  page,
  desk,
  stage,
}) => {
  const person = await enterPortal(page, desk, stage);
  await page.getByRole("link", { name: "Security" }).click();
  await page.getByRole("button", { name: "Set up the second factor" }).click();
  const dialog = page.getByRole("dialog", { name: "Set up the second factor" });
  await dialog.getByLabel("Current password").fill(person.password);
  await dialog.getByRole("button", { name: "Continue" }).click();
  await expect(dialog.getByRole("img", { name: /QR code/ })).toBeVisible();
  const secret = (await dialog.locator("code").textContent()) ?? "";
  await dialog.getByRole("textbox", { name: "Code of the app" }).fill("000000");
  await dialog.getByRole("button", { name: "Switch on" }).click();
  await expect(dialog.getByRole("textbox", { name: "Code of the app" })).toHaveAttribute(
    "aria-invalid",
    "true",
  );
  await dialog.getByRole("textbox", { name: "Code of the app" }).fill(authenticatorCode(secret));
  await dialog.getByRole("button", { name: "Switch on" }).click();
  const codes = page.getByRole("dialog", { name: "Your recovery codes" });
  const recovery = (await codes.getByRole("listitem").first().textContent()) ?? "";
  await codes.getByRole("button", { name: "I have kept them" }).click();
  await expect(page.getByRole("button", { name: "Switch off" })).toBeVisible();
  await signOut(page);
  await signInToPortal(page, person);
  await page.getByRole("textbox", { name: "Code" }).fill(recovery);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: `Welcome, ${person.name}` })).toBeVisible();
  await signOut(page);
  await signInToPortal(page, person);
  await page.getByRole("textbox", { name: "Code" }).fill(recovery);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert")).toContainText("not right or was used before");
});

test("one click signs out everywhere else", async ({ page, browser, desk, stage }) => {
  const person = await enterPortal(page, desk, stage);
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await signInToPortal(other, person);
  await expect(other.getByRole("heading", { name: `Welcome, ${person.name}` })).toBeVisible();
  await page.getByRole("link", { name: "Security" }).click();
  await expect(page.getByRole("button", { name: /^Sign out Chrome/ })).toBeVisible();
  await page.getByRole("button", { name: "Sign out everywhere else" }).click();
  await expect(page.getByRole("button", { name: /^Sign out Chrome/ })).toBeHidden();
  await other.goto(`${PORTAL}/profile`);
  await expect(other.getByRole("button", { name: "Sign in" })).toBeVisible();
  await elsewhere.close();
});

test("a forgotten password is replaced by the link of a mail", async ({ page, desk, stage }) => {
  const person = await enterPortal(page, desk, stage);
  await signOut(page);
  await page.getByRole("link", { name: "Forgotten your password?" }).click();
  // the sign-in page has a field of the same name, and stands until the next page is there
  await expect(page.getByRole("heading", { name: /Forgotten/ })).toBeVisible();
  await page.getByRole("textbox", { name: "E-mail" }).fill(person.email);
  await page.getByRole("button", { name: "Send the link" }).click();
  await expect(page.getByRole("heading", { name: "Please look into your mail" })).toBeVisible();
  await expect
    .poll(
      async () =>
        (await desk.list(`/mails?customerId=${stage.customer.id}&kind=CUSTOMER_PASSWORD_RESET`)).length,
    )
    .toBeGreaterThan(0);
  const link = linkIn(await caughtMail(desk, stage.customer.id, "CUSTOMER_PASSWORD_RESET"));
  await choosePassword(page, link, "another lamp over the harbour");
  await signInToPortal(page, { ...person, password: "another lamp over the harbour" });
  await expect(page.getByRole("heading", { name: `Welcome, ${person.name}` })).toBeVisible();
});

test("blocking ends the access at once, a release brings it back", async ({ page, desk, stage }) => {
  const person = await enterPortal(page, desk, stage);
  await desk.act(`/customers/${stage.customer.id}/relationship/block`, { reason: "unpaid" });
  await page.reload();
  await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible();
  await signInToPortal(page, person);
  await expect(page.getByRole("heading", { name: "Your access has ended" })).toBeVisible();
  await desk.act(`/customers/${stage.customer.id}/relationship/release`, {});
  await signInToPortal(page, person);
  await expect(page.getByRole("heading", { name: `Welcome, ${person.name}` })).toBeVisible();
});

test("a session of the desk opens no portal, and one of the portal no desk", async ({
  page,
  desk,
  stage,
}) => {
  await enterPortal(page, desk, stage);
  await page.goto("/customers");
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await page.goto("/portal/other/");
  await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible();
});

test("staff invite a person and end the access again", async ({ page, desk, stage }) => {
  const person = await invite(desk, stage);
  await signIn(page);
  await page.goto(`/customers/${stage.customer.id}/logins`);
  const row = page.getByRole("row", { name: new RegExp(person.email) });
  await expect(row).toContainText("Invited");
  await row.getByRole("button", { name: `Actions for ${person.name}` }).click();
  await page.getByRole("menuitem", { name: "End access" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "End access" }).click();
  await expect(row).toBeHidden();
  await page.goto(person.link);
  await page.getByRole("textbox", { name: "New password" }).fill("another lamp over the harbour");
  await page.getByRole("button", { name: "Set password" }).click();
  await expect(page.getByRole("heading", { name: "This link is no longer valid" })).toBeVisible();
});
