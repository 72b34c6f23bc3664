import type { Page } from "@playwright/test";
import { CUSTOMER_SCREENS } from "./customer-screens";
import { expect, type Stage } from "./desk";
import { PRICE_SCREENS } from "./price-screens";
import type { Screen } from "./screen";
import { SETTINGS_SCREENS } from "./settings-screens";

/** Every screen that a signed-in person can open. */
export const SCREENS: Screen[] = [...CUSTOMER_SCREENS, ...PRICE_SCREENS, ...SETTINGS_SCREENS];

/** Opens a screen and waits until nothing moves any more. */
export async function visit(page: Page, screen: Screen, stage: Stage): Promise<void> {
  await page.goto(screen.path(stage));
  await screen.ready(page, stage);
  await page.waitForLoadState("networkidle");
  await expect(page.locator("[data-transition-status='entering']")).toHaveCount(0);
}
