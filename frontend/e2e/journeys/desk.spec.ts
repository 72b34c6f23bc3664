import { expect, signIn, test } from "../support/desk";

test.beforeEach(async ({ page }) => signIn(page));

test("an API key is shown once and can be revoked", async ({ page, stage }) => {
  const name = `Shop ${stage.mark}`;
  await page.goto("/settings/api-keys");
  await page.getByRole("button", { name: "New API key" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill(name);
  await page.getByRole("checkbox", { name: "prices:read" }).check();
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("status", { name: "Secret key" })).toHaveText(/^kt_live_/);
  await page.getByRole("button", { name: "I have stored it" }).click();
  await expect(page.getByText("kt_live_", { exact: false }).first()).toBeVisible();
  await page.getByRole("button", { name: `Revoke ${name}` }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Revoke" }).click();
  await expect(page.getByRole("button", { name: `Revoke ${name}` })).toHaveCount(0);
});

test("the desk speaks German, Spanish and English and remembers it", async ({ page }) => {
  await page.getByRole("button", { name: "Language" }).click();
  await page.getByRole("menuitem", { name: "Deutsch" }).click();
  await expect(page.getByRole("heading", { name: "Start", level: 1 })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { name: "Start", level: 1 })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await page.getByRole("button", { name: "Sprache" }).click();
  await page.getByRole("menuitem", { name: "Español" }).click();
  await expect(page.getByRole("heading", { name: "Inicio", level: 1 })).toBeVisible();
});

test("everything essential works with the keyboard alone", async ({ page, stage }) => {
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox", { name: "Search everything" })).toBeFocused();
  await page.keyboard.type(stage.customer.name);
  await expect(page.getByRole("option", { name: new RegExp(`^${stage.customer.name}`) })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: stage.customer.name })).toBeVisible();

  await page.getByRole("link", { name: "Prices", exact: true }).focus();
  await page.keyboard.press("Enter");
  const first = page.getByRole("gridcell").first().getByRole("button");
  await first.focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.locator(":focus")).toHaveAttribute("data-cell", "0:2");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Why this price?" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator(":focus")).toHaveAttribute("data-cell", "0:2");

  await page.goto("/customers");
  await page.getByRole("row").nth(1).getByRole("link").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/customers\/.+/);
});

test("on a phone the tab one is at is in sight", async ({ page, stage }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/settings/api-keys");
  await expect(page.getByRole("link", { name: "API keys" })).toBeInViewport({ ratio: 0.95 });
  await page.goto(`/customers/${stage.customer.id}/history`);
  await expect(page.getByRole("link", { name: "History", exact: true })).toBeInViewport({ ratio: 0.95 });
});

test("an address without a page leads back", async ({ page }) => {
  await page.goto("/nowhere");
  await expect(page.getByRole("heading", { name: "Nothing here", level: 1 })).toBeVisible();
  await expect(page.getByRole("link", { name: "Customers" })).toBeVisible();
  await page.getByRole("link", { name: "To the start page" }).click();
  await expect(page.getByRole("heading", { name: "Start", level: 1 })).toBeVisible();
});

test("the start page leads to what waits, and to what renews in a week", async ({ page }) => {
  await page.getByRole("region", { name: "Open requests" }).getByRole("link").click();
  await expect(page.getByRole("heading", { name: "Requests", level: 1 })).toBeVisible();
  await page
    .getByRole("navigation", { name: "Main navigation" })
    .getByRole("link", { name: "Start" })
    .click();
  await expect(page.getByRole("region", { name: "Today" })).toBeVisible();
  await expect(
    page.getByRole("region", { name: "Recent changes" }).getByRole("listitem").first(),
  ).toBeVisible();
  await page.getByText("As a table").click();
  const week = page.getByRole("table", { name: "Renewals and ends by week" }).getByRole("link").first();
  await week.click();
  await expect(page.getByRole("heading", { name: "Associations", level: 1 })).toBeVisible();
  await expect(page.getByRole("button", { name: /remove this filter/ })).toBeVisible();
  await expect(page).toHaveURL(/outlook=[A-Z]+&outlookFrom=/);
});

test("the guide explains the page one is on", async ({ page }) => {
  await page.goto("/classes");
  await page.getByRole("button", { name: "Guide to this page" }).click();
  await expect(page.getByRole("dialog", { name: "Classes" })).toContainText("has a main currency");
});

test("nothing is loaded from elsewhere and nothing breaks the security policy", async ({
  page,
  stage,
  baseURL,
}) => {
  const foreign: string[] = [];
  const refused: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(baseURL ?? "") && !/^(blob|data):/.test(request.url()))
      foreign.push(request.url());
  });
  page.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
  });
  for (const path of ["/customers", `/customers/${stage.customer.id}/prices`, "/settings/team"]) {
    await page.goto(path);
    await page.waitForLoadState("networkidle");
    // a dialog makes styles of its own while it is open
    await page.getByRole("button", { name: "Guide to this page" }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
  }
  expect(foreign).toEqual([]);
  expect(refused).toEqual([]);
});
