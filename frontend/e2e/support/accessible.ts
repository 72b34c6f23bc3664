import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

const CONTRAST = "color-contrast";

const PHONE = { width: 360, height: 760 };

export async function expectAccessible(page: Page): Promise<void> {
  await expectNothingFound(axe(page).withTags(RULES));
}

/**
 * One visit for light, dark and a narrow phone. Dark differs in its colours alone, and a phone in everything else, so that
 * each is asked only about that.
 */
export async function expectAccessibleEverywhere(page: Page): Promise<void> {
  await expectAccessible(page);
  await goDark(page);
  await expectNothingFound(axe(page).withRules([CONTRAST]));
  await page.setViewportSize(PHONE);
  await expectNoSidewaysScroll(page);
  await expectNothingFound(axe(page).withTags(RULES).disableRules([CONTRAST]));
}

async function goDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "dark" });
  await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", "dark");
}

function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page });
}

async function expectNothingFound(builder: AxeBuilder): Promise<void> {
  const { violations } = await builder.analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`);
  expect(found).toEqual([]);
}

/** Nothing may be cut off or scroll sideways; wide tables scroll inside their own region. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const excess = await page.evaluate(() => {
    const boxes = [document.documentElement, ...document.querySelectorAll("main")];
    return Math.max(...boxes.map((box) => box.scrollWidth - box.clientWidth));
  });
  expect(excess).toBeLessThanOrEqual(0);
}
