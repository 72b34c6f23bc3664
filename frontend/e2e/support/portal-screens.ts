import { expect, type Page } from "@playwright/test";
import { PORTAL } from "./portal";

export type PortalScreen = { name: string; path: string; ready: (page: Page) => Promise<void> };

function heading(name: string | RegExp): PortalScreen["ready"] {
  return async (page) => {
    await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
    await expect(page.getByRole("status", { name: "Loading" })).toHaveCount(0);
  };
}

/** What anybody can open. */
export const OPEN_SCREENS: PortalScreen[] = [
  { name: "portal sign-in", path: `${PORTAL}/sign-in`, ready: heading("Sign in") },
  { name: "forgotten password", path: `${PORTAL}/forgotten-password`, ready: heading(/Forgotten/) },
  {
    name: "choosing a password",
    path: `${PORTAL}/reset-password#token=abc`,
    ready: heading("Choose a password"),
  },
  { name: "used link", path: `${PORTAL}/reset-password`, ready: heading("This link is no longer valid") },
  { name: "confirming a registration", path: `${PORTAL}/confirm#abc`, ready: heading("Almost there") },
  { name: "unknown registration", path: `${PORTAL}/status#abc`, ready: heading("Your registration") },
  { name: "ended access", path: `${PORTAL}/ended`, ready: heading("Your access has ended") },
  {
    name: "unknown portal",
    path: "/portal/nobody-here/",
    ready: async (page) => {
      await expect(page.getByRole("heading", { name: "There is no portal here" })).toBeVisible();
    },
  },
];

/** What a customer's person can open. */
export const PORTAL_SCREENS: PortalScreen[] = [
  { name: "portal overview", path: `${PORTAL}/`, ready: heading(/^Welcome/) },
  { name: "my products", path: `${PORTAL}/products`, ready: heading("My products") },
  { name: "no ended product", path: `${PORTAL}/products?state=ENDED`, ready: heading("My products") },
  { name: "portal prices", path: `${PORTAL}/prices`, ready: heading("Your prices") },
  { name: "no price found", path: `${PORTAL}/prices?q=zzzzzz`, ready: heading("Your prices") },
  { name: "own data", path: `${PORTAL}/profile`, ready: heading("My data") },
  { name: "security", path: `${PORTAL}/security`, ready: heading("Security") },
  { name: "terms", path: `${PORTAL}/terms`, ready: heading("Terms") },
];
