import type { Page } from "@playwright/test";
import { expect, type Stage } from "./desk";

export type Screen = {
  name: string;
  path: (stage: Stage) => string;
  ready: (page: Page, stage: Stage) => Promise<void>;
};

export function heading(name: string | ((stage: Stage) => string)): Screen["ready"] {
  return async (page, stage) => {
    const text = typeof name === "string" ? name : name(stage);
    await expect(page.getByRole("heading", { name: text, level: 1 })).toBeVisible();
    await expect(page.getByRole("status", { name: "Loading" })).toHaveCount(0);
  };
}

export const ofCustomer = heading(({ customer }) => customer.name);
