import { createHmac } from "node:crypto";
import type { Page } from "@playwright/test";
import { expectAccessible } from "../support/accessible";
import { Desk } from "../support/api";
import { expect, signIn, test } from "../support/desk";

const FIRST = "a quiet lamp over the harbour";
const SECOND = "three green boats at noon";

/** What an authenticator app shows at a moment. */
function code(secret: string, at: number): string {
  const bits = [...secret.replaceAll(" ", "")]
    .map((letter) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0"))
    .join("");
  const key = Buffer.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? []);
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const hash = createHmac("sha1", key).update(step).digest();
  const number = hash.readUInt32BE((hash.at(-1) ?? 0) & 0xf) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, "0");
}

async function newMember(desk: Desk, mark: string): Promise<string> {
  const email = `member-${mark}@demo.example`;
  await desk.create("/users", { name: "Mona Member", email, role: "CLERK", password: FIRST });
  return email;
}

async function fillIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto("/login");
  await page.getByRole("textbox", { name: "E-mail" }).fill(email);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

async function linkOfMailTo(desk: Desk, email: string, to = /\/reset-password#\S+/): Promise<string> {
  let link = "";
  await expect(async () => {
    const [mail] = await desk.list(`/mails?q=${encodeURIComponent(email)}`);
    const { text } = await desk.read(`/mails/${mail?.id}`);
    link = to.exec(String(text))?.[0] ?? "";
    expect(link).not.toBe("");
  }).toPass();
  return link;
}

test("a forgotten password is chosen anew through the mail, and then an app is asked for", async ({
  page,
  request,
  stage,
}) => {
  const desk = await new Desk(request).open();
  const email = await newMember(desk, stage.mark);
  await page.goto("/login");
  await page.getByRole("link", { name: "Forgotten your password?" }).click();
  // the sign-in page has a field of the same name, and stands until the next page is there
  await expect(page.getByRole("heading", { name: "Forgotten password" })).toBeVisible();
  await page.getByRole("textbox", { name: "E-mail" }).fill(email);
  await page.getByRole("button", { name: "Ask for a link" }).click();
  await expect(page.getByText("Please look into your inbox")).toBeVisible();
  await expectAccessible(page);

  await page.goto(await linkOfMailTo(desk, email));
  await page.getByRole("textbox", { name: "New password" }).fill(SECOND);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save password" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await fillIn(page, email, SECOND);
  await expect(page.getByRole("heading", { name: "Start", level: 1 })).toBeVisible();

  await page.getByRole("button", { name: "Account" }).click();
  await page.getByRole("menuitem", { name: "Second factor" }).click();
  const dialog = page.getByRole("dialog", { name: "Second factor" });
  await dialog.getByLabel("Current password").fill(SECOND);
  await dialog.getByRole("button", { name: "Continue" }).click();
  const secret = (await dialog.locator("code").textContent()) ?? "";
  await dialog.getByRole("textbox", { name: "Code of the app" }).fill(code(secret, Date.now()));
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Switch on" }).click();
  const recovery = (await dialog.getByRole("listitem").first().textContent()) ?? "";
  await dialog.getByRole("button", { name: "Codes are kept safe" }).click();
  await page.getByRole("button", { name: "Account" }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();

  await fillIn(page, email, SECOND);
  await page.getByRole("textbox", { name: "Code of the app" }).fill(recovery);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Start", level: 1 })).toBeVisible();
});

test("a new colleague is invited and chooses the password", async ({ page, request, stage }) => {
  const email = `invited-${stage.mark}@demo.example`;
  await signIn(page);
  await page.goto("/settings/team?dialog=new");
  const dialog = page.getByRole("dialog", { name: "New team member" });
  await dialog.getByRole("textbox", { name: "Name" }).fill("Ines Invited");
  await dialog.getByRole("textbox", { name: "E-mail" }).fill(email);
  await dialog.getByRole("button", { name: "Invite" }).click();
  await expect(page.getByRole("row", { name: email }).getByText("Invited", { exact: true })).toBeVisible();
  const link = await linkOfMailTo(await new Desk(request).open(), email, /\/invitation#\S+/);
  await page.getByRole("button", { name: "Account" }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "Welcome" })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("New password").fill(SECOND);
  await page.getByRole("button", { name: "Save password" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await fillIn(page, email, SECOND);
  await expect(page.getByRole("button", { name: "Account" })).toBeVisible();
});

test("a colleague who lost the app is helped on the team's page", async ({ page, request, stage }) => {
  const desk = await new Desk(request).open();
  const email = await newMember(desk, `lost${stage.mark}`);
  const login = await request.post("/api/v1/auth/login", { data: { email, password: FIRST } });
  const headers = { Authorization: `Bearer ${(await login.json()).accessToken}` };
  const app = await request.post("/api/v1/auth/totp", { headers, data: { password: FIRST } });
  const data = { code: code((await app.json()).secret, Date.now()) };
  expect((await request.post("/api/v1/auth/totp/confirmation", { headers, data })).ok()).toBe(true);
  await signIn(page);
  await page.goto("/settings/team");
  await page.getByRole("row", { name: email }).getByRole("link", { name: "Mona Member" }).click();
  const dialog = page.getByRole("dialog", { name: "Mona Member" });
  await dialog.getByRole("button", { name: "App lost" }).click();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Remove second factor" }).click();
  await expect(page.getByText("The second factor is removed").first()).toBeVisible();
  await expect(dialog).toBeHidden();
});

test("a mail is read with what became of it, and its text is changed with a preview", async ({ page }) => {
  await signIn(page);
  await page.goto("/settings/mails");
  await expect(page.getByText("Mails are caught on this server")).toBeVisible();
  await page.getByRole("link", { name: "Templates" }).click();
  await page.getByRole("link", { name: "Address changed, en" }).click();
  const subject = page.getByRole("textbox", { name: "Subject" });
  await subject.fill("Changed: {{address}}");
  await expect(page.getByText("Changed: robin@company.example")).toBeVisible();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Template saved").first()).toBeVisible();
  await page.getByRole("button", { name: "Reset" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Reset" }).click();
  await expect(subject).toHaveValue(/the e-mail address was changed/);
});
