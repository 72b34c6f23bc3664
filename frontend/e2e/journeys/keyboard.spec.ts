import { expect, test } from "../support/desk";
import { Keyboard } from "../support/keyboard";

const CHARGES = [
  { action: "REGISTER", termMonths: 12, amount: "5.00" },
  { action: "RENEW", termMonths: 12, amount: "10.00" },
  { action: "RESTORE", termMonths: 0, amount: "50.00" },
];

test("a price is found, changed, reviewed, published and taken back without a pointer", async ({
  page,
  desk,
  stage,
}) => {
  const name = `Keyboard ${stage.mark}`;
  const { id } = await desk.create("/customer-classes", { name, description: null, currency: "USD" });
  await desk.put(`/customer-classes/${id}/prices/${stage.product.id}`, { currency: "USD", entries: CHARGES });
  const keys = new Keyboard(page);

  await keys.signIn();

  await keys.press("Control+k");
  await expect(page.getByRole("combobox", { name: "Search everything" })).toBeFocused();
  await keys.type("Classes");
  await expect(page.getByRole("option", { name: /Classes & prices/, selected: true })).toBeVisible();
  await keys.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await keys.choose(page.getByRole("link", { name, exact: true }));
  await keys.reach(page.getByRole("searchbox", { name: "Search products" }));
  await keys.type(stage.mark);

  const register = page.getByRole("gridcell", { name: /Register, 1 year: 5\.00/ });
  await keys.reach(register);
  await keys.press("ArrowRight");
  await expect(page.getByRole("gridcell", { name: /Renew, 1 year: 10\.00/ })).toBeFocused();
  await keys.press("?");
  await expect(page.getByRole("dialog", { name: "Why this price?" })).toBeVisible();
  await keys.press("Escape");
  await expect(page.getByRole("gridcell", { name: /Renew, 1 year: 10\.00/ })).toBeFocused();
  await keys.type("-4");
  await keys.press("Enter");
  await expect(page.getByRole("gridcell", { name: /Renew, 1 year: -4\.00.*Below zero/ })).toBeVisible();
  await keys.press("Control+z");
  await expect(page.getByRole("gridcell", { name: /Renew, 1 year: 10\.00/ })).toBeFocused();
  await keys.type("12");
  await keys.press("Enter");
  await expect(page.getByText("Saved in the draft")).toBeVisible();

  await keys.choose(page.getByRole("button", { name: "Review and publish" }), "Enter");
  await expect(page.getByRole("row", { name: /Renew, 1 year 10\.00 12\.00 \+20%/ })).toBeVisible();
  await keys.choose(page.getByRole("button", { name: "Publish" }));
  await keys.choose(page.getByRole("dialog").getByRole("button", { name: "Publish" }));
  await expect(page.getByRole("heading", { name: "Record" })).toBeVisible();
  await expect(page.getByRole("main")).toBeFocused();

  await keys.choose(page.getByRole("button", { name: "Revert" }));
  await keys.reach(page.getByRole("dialog").getByRole("textbox", { name: "Reason" }));
  await keys.type("It was a journey");
  await keys.choose(page.getByRole("dialog").getByRole("button", { name: "Revert" }));
  await expect(page.getByText("The old prices apply again").first()).toBeVisible();
});

test("whoever types after Ctrl+K searches, and approves nobody", async ({ page }) => {
  const keys = new Keyboard(page);
  const decided: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith("/approval")) decided.push(request.url());
  });
  await keys.signIn();
  await page.goto("/requests");
  await expect(page.getByRole("list", { name: "Requests" }).getByRole("button").first()).toBeVisible();

  await keys.press("Control+k");
  await keys.type("al");
  await expect(page.getByRole("combobox", { name: "Search everything" })).toHaveValue("al");
  await keys.press("Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  expect(decided).toEqual([]);
});
