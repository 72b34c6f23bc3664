import { expect, signIn, subscriptionOf, test } from "../support/desk";
import { Keyboard } from "../support/keyboard";

test("two subscriptions find their customer, are edited, ended, deleted and downloaded without a pointer", async ({
  page,
  desk,
  stage,
}) => {
  test.setTimeout(180_000);
  const mark = `k${stage.mark}`;
  const company = `Taste ${mark}`;
  const customer = await desk.create("/customers", {
    kind: "COMPANY",
    companyName: company,
    email: `info@${mark}.example`,
    language: "en",
    currency: "USD",
    classId: stage.customerClass.id,
  });
  for (const code of ["ORDER", "EDI"]) {
    await desk.put(`/customers/${customer.id}/services/${code}`, { active: true });
  }
  const first = await subscriptionOf(desk, `one-${mark}.example`, stage.product.sku);
  await subscriptionOf(desk, `two-${mark}.example`, stage.product.sku);
  const keys = new Keyboard(page);
  const dialog = page.getByRole("dialog");
  const associated = page.getByRole("region", { name: /^Associated/ }).first();

  await test.step("the page is found, the products are searched", async () => {
    await keys.signIn();
    await keys.choose(page.getByRole("link", { name: "Associations", exact: true }), "Enter");
    await expect(page.getByRole("heading", { name: "Associations", level: 1 })).toBeVisible();
    await keys.reach(page.getByRole("searchbox", { name: "Search what is not associated" }));
    await keys.type(mark);
    await expect(page.getByRole("heading", { name: "Not associated 2", exact: true })).toBeVisible();
  });

  await test.step("the customer is chosen by the first letters", async () => {
    await keys.reach(page.getByRole("combobox", { name: "Customer to associate" }), "Shift+Tab");
    await keys.type(`Taste ${mark.slice(0, -1)}`);
    await expect(page.getByRole("option", { name: company })).toBeVisible();
    await keys.press("Enter");
    await expect(page).toHaveURL(/customer=/);
  });

  await test.step("both rows are marked and the dialog opens", async () => {
    await keys.reach(page.getByRole("checkbox", { name: `Select one-${mark}.example` }));
    await keys.press("Space", "ArrowDown");
    await expect(page.getByRole("checkbox", { name: `Select two-${mark}.example` })).toBeFocused();
    await keys.press("Space", "Control+Enter");
    await expect(dialog.getByText(/Not accessible while it lasts: Order, EDI/)).toBeVisible();
  });

  await test.step("a period and a renewal are set, with the date of upstream beside them", async () => {
    await keys.choose(dialog.getByRole("switch", { name: "Set a period" }), "Space");
    await keys.reach(dialog.getByLabel("Ends"));
    await keys.type("12122030");
    await keys.choose(dialog.getByRole("switch", { name: "Set a renewal" }), "Space");
    await expect(dialog.getByText("Upstream: 3 Mar 2027 (stays as it is)").first()).toBeVisible();
    await keys.choose(dialog.getByRole("checkbox", { name: "EDI" }), "Space");
    await expect(dialog.getByText(/Not accessible while it lasts: Order\./)).toBeVisible();
    await expect(dialog.getByRole("row", { name: /one-.*US\$10\.00.*3 Mar 2027/ })).toBeVisible();
    await expect(dialog.getByText("Renews after it expires upstream.").first()).toBeVisible();
    await keys.choose(dialog.getByRole("button", { name: "Associate 2 products" }));
    await expect(page.getByText("2 products associated").first()).toBeVisible();
    await expect(page.getByRole("heading", { name: "Associated 2", exact: true })).toBeVisible();
  });

  await test.step("one is edited", async () => {
    await keys.choose(associated.getByRole("button", { name: `one-${mark}.example` }));
    await keys.choose(dialog.getByRole("button", { name: "Edit" }));
    await keys.choose(dialog.getByRole("switch", { name: /^Send notification mails/ }), "Space");
    await keys.choose(dialog.getByRole("button", { name: "Save" }));
    await expect(page.getByText(`one-${mark}.example saved`).first()).toBeVisible();
  });

  await test.step("it ends today", async () => {
    await keys.choose(dialog.getByRole("button", { name: "End" }));
    const ending = page.getByRole("dialog", { name: `End one-${mark}.example` });
    await keys.reach(ending.getByRole("textbox", { name: "Reason" }));
    await keys.type("moved away");
    await keys.choose(ending.getByRole("button", { name: "End" }));
    await expect(page.getByText("Association ended").first()).toBeVisible();
    await keys.press("Escape");
  });

  await test.step("the other one is deleted after a second look", async () => {
    await keys.choose(associated.getByRole("button", { name: `two-${mark}.example` }));
    await keys.choose(dialog.getByRole("button", { name: "Delete" }));
    const asking = page.getByRole("dialog", { name: `Delete the association of two-${mark}.example?` });
    await keys.choose(asking.getByRole("button", { name: "Delete" }));
    await expect(page.getByRole("heading", { name: "Associated 1", exact: true })).toBeVisible();
    await expect(page.getByRole("link", { name: `two-${mark}.example` })).toBeVisible();
  });

  await test.step("what is shown is downloaded as a workbook", async () => {
    await keys.reach(associated.getByRole("button", { name: "Download" }));
    await keys.press("Enter");
    const workbook = page.getByRole("menuitem", { name: "Excel, all rows of this view" });
    await keys.reach(workbook, "ArrowDown");
    const [file] = await Promise.all([page.waitForEvent("download"), keys.press("Enter")]);
    expect(file.suggestedFilename()).toBe("associations.xlsx");
  });

  await test.step("upstream is as it was", async () => {
    const untouched = await desk.read(`/subscriptions/${first.id}`);
    expect(untouched.expiresOn).toBe("2027-03-03");
    expect(untouched.contractedOn).toBe("2024-03-03");
  });
});

test("both tables fit the window, so that only their rows scroll", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await signIn(page);
  await page.goto("/associations");
  await expect(page.getByRole("table")).toHaveCount(2);
  const hidden = () => page.locator("#main").evaluate((main) => main.scrollHeight - main.clientHeight);
  await expect.poll(hidden).toBe(0);
});

test("what a customer has already is refused before it is stored", async ({ page, desk, stage }) => {
  const { subscription } = await desk.read(`/associations/${stage.association.id}`);
  const id = Object(subscription).id;
  await signIn(page);
  await page.goto(`/subscriptions/${id}?dialog=associate`);
  const dialog = page.getByRole("dialog", { name: "Associate" });
  await dialog.getByRole("combobox", { name: "Customer" }).fill(stage.customer.name);
  await page.getByRole("option", { name: stage.customer.name }).click();
  await expect(dialog.getByRole("heading", { name: "Taken already" })).toBeVisible();
  await dialog.getByRole("button", { name: "Associate 1 product" }).click();
  await expect(dialog.getByRole("alert")).toContainText("Another customer has the product in this period.");
});

test("a package is assigned from the list of customers", async ({ page, stage }) => {
  await signIn(page);
  await page.goto(`/customers?q=${stage.mark}`);
  await page.getByRole("checkbox", { name: `Select ${stage.customer.name}` }).check();
  await page.getByRole("button", { name: "Assign package" }).click();
  const dialog = page.getByRole("dialog", { name: "Assign a package" });
  await dialog.getByRole("combobox", { name: "Product" }).fill(stage.product.sku);
  await page.getByRole("option", { name: new RegExp(stage.mark) }).click();
  await dialog.getByRole("switch", { name: "Set a renewal" }).press("Space");
  await expect(dialog.getByText("US$10.00")).toBeVisible();
  await dialog.getByRole("button", { name: "Assign to 1 customer" }).click();
  await expect(page.getByText("1 product associated").first()).toBeVisible();
  await page.goto(`/products/${stage.product.id}/owners`);
  await expect(page.getByRole("link", { name: stage.customer.name }).first()).toBeVisible();
});

test("the switches of the domains are kept and remembered", async ({ page, stage }) => {
  await signIn(page);
  await page.goto(`/customers/${stage.customer.id}/domains`);
  await page.getByRole("switch", { name: /^Own name servers/ }).press("Space");
  await page.getByRole("combobox", { name: "Name servers" }).fill(`ns1.${stage.mark}.example`);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Domain settings saved").first()).toBeVisible();
  await expect(page.getByRole("row", { name: /Name servers/ })).toContainText(`ns1.${stage.mark}.example`);
});
