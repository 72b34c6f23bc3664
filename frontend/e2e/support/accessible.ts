import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
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
