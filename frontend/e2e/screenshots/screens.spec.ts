import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { Desk } from "../support/api";
import { expect, signIn, test } from "../support/desk";

const FOLDER = process.env.KONTOR_SCREENSHOTS ?? "screenshots";

async function firstPrices(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole("gridcell").first()).toBeVisible();
}

/** Pictures show the demo desk, not what journeys left behind: a customer with own prices, and the first class. */
type Subject = { customerId: string; classId: string };

async function subjectOf(desk: Desk): Promise<Subject> {
  const customers = await desk.list("/customers?limit=25&sort=createdAt");
  const [firstClass] = await desk.list("/customer-classes?limit=1");
  let customerId = customers[0]?.id ?? "";
  for (const { id } of customers) {
    const own = await desk.list(`/customers/${id}/price-overrides?limit=1`);
    if (own.length === 0) continue;
    customerId = id;
    break;
  }
  return { customerId, classId: firstClass?.id ?? "" };
}

const PICTURES: { name: string; open: (page: Page, subject: Subject) => Promise<void> }[] = [
  {
    name: "start",
    open: async (page) => {
      await page.goto("/");
      await expect(page.getByRole("heading", { name: "Recent changes" })).toBeVisible();
    },
  },
  {
    name: "list",
    open: async (page) => {
      await page.goto("/customers");
      await expect(page.getByText(/^1–\d+ of/)).toBeVisible();
    },
  },
  {
    name: "profile",
    open: async (page, { customerId }) => {
      await page.goto(`/customers/${customerId}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    },
  },
  {
    name: "requests",
    open: async (page) => {
      await page.goto("/requests");
      await expect(page.getByText("Blue Harbour Ltd").first()).toBeVisible();
    },
  },
  {
    name: "associations",
    open: async (page) => {
      await page.goto("/associations");
      await expect(page.getByText(/^1–\d+ of/).first()).toBeVisible();
    },
  },
  { name: "class-prices", open: (page, { classId }) => firstPrices(page, `/classes/${classId}`) },
  { name: "matrix", open: (page, { classId }) => firstPrices(page, `/price-matrix/class/${classId}`) },
  {
    name: "findings",
    open: async (page) => {
      await page.goto("/price-findings");
      await expect(page.getByRole("link", { name: /in the price matrix$/ }).first()).toBeVisible();
    },
  },
  {
    name: "explanation",
    open: async (page, { customerId }) => {
      await firstPrices(page, `/customers/${customerId}/prices?overridden=true`);
      await page.getByRole("gridcell").nth(1).getByRole("button").click();
      await expect(
        page.getByRole("dialog", { name: "Why this price?" }).getByRole("listitem").first(),
      ).toBeVisible();
    },
  },
];

test("takes pictures of the main screens", async ({ page, desk }) => {
  test.setTimeout(360_000);
  mkdirSync(FOLDER, { recursive: true });
  await signIn(page);
  const subject = await subjectOf(desk);
  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of [360, 1440]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: width === 360 ? 760 : 900 });
      for (const { name, open } of PICTURES) {
        await open(page, subject);
        await page.waitForLoadState("networkidle");
        await page.screenshot({ path: join(FOLDER, `${name}-${colorScheme}-${width}.png`) });
      }
    }
  }
});
