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

  /** Goes on with a key until the focus stands on this element, and shows that it does. */
  async reach(wanted: Locator, key: "Tab" | "Shift+Tab" | "ArrowDown" = "Tab"): Promise<void> {
    // lists of what was done lately lead to the same thing more than once
    const target = wanted.first();
    // the box of a choice is as small as nothing; what can be reached is in sight
    await expect(target).toBeAttached();
    for (let steps = 0; steps < FAR; steps++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.press(key);
    }
    await expect(target, `reachable within ${FAR} keys`).toBeFocused();
  }

  /** From the sign-in page to the start page. */
  async signIn(): Promise<void> {
    await this.page.goto("/login");
    await this.reach(this.page.getByRole("textbox", { name: "E-mail" }));
    await this.type("owner@demo.example");
    await this.reach(this.page.getByRole("textbox", { name: "Password" }));
    await this.type(process.env.KONTOR_DEMO_PASSWORD ?? "");
    await this.press("Enter");
    await expect(this.page.getByRole("heading", { name: "Start", level: 1 })).toBeVisible();
  }

  async choose(target: Locator, key = "Enter"): Promise<void> {
    await this.reach(target);
    await this.press(key);
  }
}
