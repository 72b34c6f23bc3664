import { expectAccessible } from "../support/accessible";
import { expect, signIn, test } from "../support/desk";

test("a wrong password is refused in words, the right one opens the desk", async ({ page }) => {
  await page.goto("/customers");
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await page.getByRole("textbox", { name: "E-mail" }).fill("owner@demo.example");
  await page.getByRole("textbox", { name: "Password" }).fill("certainly wrong");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert")).toHaveText("E-mail or password is wrong");
  await expectAccessible(page);
  await signIn(page);
});

test("a reload keeps the session, signing out ends it", async ({ page }) => {
  await signIn(page);
  await page.reload();
  await expect(page.getByRole("heading", { name: "Start", level: 1 })).toBeVisible();
  await page.getByRole("button", { name: "Account" }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await page.goto("/customers");
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
});

for (const scheme of ["light", "dark"] as const) {
  test(`the sign-in page is accessible in ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto("/login");
    await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible();
    await expectAccessible(page);
  });
}
