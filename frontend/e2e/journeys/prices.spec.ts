import { expect, signIn, test } from "../support/desk";

test.beforeEach(async ({ page }) => signIn(page));

test("an own set must be complete, then it decides and says why", async ({ page, stage }) => {
  await page.goto(`/customers/${stage.customer.id}/prices?q=${stage.mark}`);
  await expect(page.getByRole("button", { name: /Renew, 1 year: 10\.00 Class/ })).toBeVisible();
  await page.getByRole("button", { name: `Own prices for ${stage.product.sku}` }).click();

  await page.getByRole("textbox", { name: "Amount in USD: Register, 1 year" }).fill("4.50");
  await page.getByRole("textbox", { name: "Amount in USD: Renew, 1 year" }).fill("9");
  await page.getByRole("button", { name: "Save" }).click();
  const forgotten = page.getByRole("textbox", { name: "Amount in USD: Restore, one-off" });
  await expect(page.getByRole("alert")).toContainText("The set is not complete");
  await expect(forgotten).toHaveAttribute("aria-invalid", "true");

  await page.getByRole("button", { name: "Copy complete set from class" }).click();
  // copied first: what is typed while it comes would stand beside it
  await expect(forgotten).toHaveValue("50.00");
  const renew = page.getByRole("textbox", { name: "Amount in USD: Renew, 1 year" });
  await expect(renew).toHaveValue("10.00");
  await renew.fill("9");
  await page.getByRole("button", { name: "Save" }).click();
  const own = page.getByRole("button", { name: /Renew, 1 year: 9\.00 Own/ });
  await expect(own).toBeVisible();

  await own.click();
  const why = page.getByRole("dialog", { name: "Why this price?" });
  await expect(why.getByRole("listitem").filter({ hasText: "Own price of the customer" })).toContainText(
    "decides",
  );
  await expect(why.getByRole("listitem").filter({ hasText: "Price of the class" })).toContainText(
    stage.customerClass.name,
  );
  await page.keyboard.press("Escape");
  await expect(own).toBeFocused();

  await page.getByRole("switch", { name: "Own prices only" }).click();
  await expect(page).toHaveURL(/overridden=true/);
  await expect(own).toBeVisible();

  await page.getByRole("button", { name: `Own prices for ${stage.product.sku}` }).click();
  await page.getByRole("button", { name: "Remove own prices" }).click();
  await page
    .getByRole("dialog", { name: "Remove own prices" })
    .getByRole("button", { name: "Remove" })
    .click();
  await expect(page.getByRole("heading", { name: "No prices to show" })).toBeVisible();
});

test("a class shows what it charges and lets one set be changed", async ({ page, stage }) => {
  await page.goto("/classes");
  await page.getByRole("link", { name: stage.customerClass.name }).click();
  await page.getByRole("searchbox", { name: "Search products" }).fill(stage.mark);
  const cell = page.getByRole("gridcell", { name: /Restore, one-off: 50\.00, set here/ });
  await cell.click();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Why this price?" })).toContainText(
    "The class has its own price",
  );
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: `Edit prices of ${stage.product.sku}` }).click();
  await page.getByRole("textbox", { name: "Amount in USD: Restore, one-off" }).fill("55");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("gridcell", { name: /Restore, one-off: 55\.00/ })).toBeVisible();
});

test("a discount of the class is kept and can be taken back", async ({ page, stage }) => {
  await page.goto(`/classes/${stage.customerClass.id}/discounts`);
  await page.getByRole("button", { name: "Add discount" }).click();
  await page.getByRole("textbox", { name: "Discount in percent" }).fill("5");
  await page.getByRole("button", { name: "Save" }).click();
  const question = page.getByRole("dialog", { name: "Change these prices?" });
  await question.getByRole("button", { name: "Change prices" }).click();
  await expect(page.getByText("Discounts saved").first()).toBeVisible();
  await page.goto("/classes");
  await expect(page.getByRole("row", { name: new RegExp(stage.customerClass.name) })).toContainText("-5%");
  await page.goto(`/classes/${stage.customerClass.id}/discounts`);
  await page.getByRole("button", { name: "Remove discount" }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await question.getByRole("button", { name: "Change prices" }).click();
  await expect(page.getByRole("heading", { name: "No discounts" })).toBeVisible();
});

test("a product is created with its charges and found again", async ({ page, stage }) => {
  const sku = `WEB-${stage.mark}`;
  await page.goto("/products/new");
  await page.getByRole("textbox", { name: "SKU" }).fill(sku);
  await page.getByRole("textbox", { name: "Name", exact: true }).fill(`Webspace ${stage.mark}`);
  await page.getByRole("combobox", { name: "Category" }).click();
  await page.getByRole("option", { name: `Journey ${stage.mark}` }).click();
  await page.getByRole("button", { name: "Add charge" }).click();
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("heading", { name: sku })).toBeVisible();
  await page.goto(`/products?q=${sku}`);
  await expect(page.getByRole("row", { name: new RegExp(sku) })).toContainText("Renew, 1 year");
});

test("a price list takes a file after trying it", async ({ page, stage }) => {
  await page.goto("/price-lists");
  await page.getByRole("button", { name: "New price list" }).click();
  const dialog = page.getByRole("dialog", { name: "New price list" });
  await dialog.getByRole("textbox", { name: "Name" }).fill(`Costs ${stage.mark}`);
  await dialog.getByRole("combobox", { name: "Kind" }).click();
  await page.getByRole("option", { name: "Costs" }).click();
  await dialog.getByRole("button", { name: "Create" }).click();
  await page.getByRole("link", { name: "Import prices" }).click();
  const buffer = Buffer.from(`tld,register,renew\n${stage.product.sku},4.00,7.50\n`);
  await page.getByLabel(/Drop a CSV file/).setInputFiles({ name: "costs.csv", mimeType: "text/csv", buffer });
  const meanings = [
    ["tld", "SKU"],
    ["register", "Price: Register, 1 year"],
    ["renew", "Price: Renew, 1 year"],
  ] as const;
  for (const [header, meaning] of meanings) {
    await page.getByRole("combobox", { name: `Meaning of ${header}` }).click();
    await page.getByRole("option", { name: meaning, exact: true }).click();
  }
  await page.getByRole("button", { name: "Check" }).click();
  await page.getByRole("button", { name: /^Import \d/ }).click();
  await page.getByRole("link", { name: "To the price list" }).click();
  await expect(page.getByRole("button", { name: /Renew, 1 year: .*7\.50/ })).toBeVisible();
});
