import type { BrowserContext, Page } from "@playwright/test";
import { expectAccessibleEverywhere } from "../support/accessible";
import { test } from "../support/desk";
import { enterPortal } from "../support/portal";
import { OPEN_SCREENS, PORTAL_SCREENS, type PortalScreen } from "../support/portal-screens";

let context: BrowserContext;
let page: Page;

test.beforeAll(async ({ browser, desk, stage }) => {
  context = await browser.newContext();
  page = await context.newPage();
  await enterPortal(page, desk, stage);
});

test.afterAll(() => context.close());

async function visit({ path, ready }: PortalScreen): Promise<void> {
  // the same page with another secret behind the # would not load anew
  await page.goto("about:blank");
  await page.goto(path);
  await ready(page);
  await page.waitForLoadState("networkidle");
}

for (const screen of [...OPEN_SCREENS, ...PORTAL_SCREENS]) {
  test(`${screen.name} is accessible in light and dark and fits a narrow phone`, async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.emulateMedia({ colorScheme: "light" });
    await visit(screen);
    await expectAccessibleEverywhere(page);
  });
}
