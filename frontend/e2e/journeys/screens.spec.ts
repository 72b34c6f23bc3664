import type { BrowserContext, Page } from "@playwright/test";
import { expectAccessibleEverywhere } from "../support/accessible";
import { signIn, test } from "../support/desk";
import { SCREENS, visit } from "../support/screens";

let context: BrowserContext;
let page: Page;

test.beforeAll(async ({ browser }) => {
  context = await browser.newContext();
  page = await context.newPage();
  await signIn(page);
});

test.afterAll(() => context.close());

for (const screen of SCREENS) {
  test(`${screen.name} is accessible in light and dark and fits a narrow phone`, async ({ stage }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.emulateMedia({ colorScheme: "light" });
    await visit(page, screen, stage);
    await expectAccessibleEverywhere(page);
  });
}
