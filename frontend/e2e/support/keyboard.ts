import { expect, type Locator, type Page } from "@playwright/test";

const FAR = 80;

/** A person without a pointer: everything is reached with the keys of the keyboard, one after the other. */
export class Keyboard {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Tabs until the focus stands on this element, and shows that it does. */
  async reach(target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    await expect(target).toBeVisible();
    for (let steps = 0; steps < FAR; steps++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.press(key);
    }
    await expect(target, `reachable within ${FAR} tabs`).toBeFocused();
  }

  async choose(target: Locator, key = "Enter"): Promise<void> {
    await this.reach(target);
    await this.press(key);
  }
}
