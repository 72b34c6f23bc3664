import { expectAccessible } from "../support/accessible";
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
  const given = page.getByRole("region", { name: "Given", exact: true });
  const chosen = page.getByRole("region", { name: "What to do with the chosen" });

  await test.step("the page is found, the products are searched", async () => {
    await keys.signIn();
    await keys.choose(page.getByRole("link", { name: "Associations", exact: true }), "Enter");
    await expect(page.getByRole("heading", { name: "Associations", level: 1 })).toBeVisible();
    await keys.press("/");
    await expect(page.getByRole("searchbox", { name: "Search what is free" })).toBeFocused();
    await keys.type(mark);
    await expect(page.getByRole("radio", { name: "Free 2", exact: true })).toHaveCount(1);
  });

  await test.step("both rows are marked", async () => {
    await keys.press("ArrowDown");
    await expect(page.getByRole("checkbox", { name: `Select one-${mark}.example` })).toBeFocused();
    await keys.press("Space", "ArrowDown");
    await expect(page.getByRole("checkbox", { name: `Select two-${mark}.example` })).toBeFocused();
    await keys.press("Space");
    await expect(chosen.getByText("2 chosen")).toBeVisible();
  });

  await test.step("the customer is chosen by the first letters, in the bar below, and the dialog opens", async () => {
    await keys.reach(chosen.getByRole("combobox", { name: "Customer to associate" }));
    await keys.type(`Taste ${mark.slice(0, -1)}`);
    await expect(page.getByRole("option", { name: company })).toBeVisible();
    await keys.press("Enter");
    await expect(page).toHaveURL(/customer=/);
    await expect(page.getByRole("button", { name: `Customer: ${company}` })).toBeVisible();
    await keys.press("Control+Enter");
    await expect(dialog.getByText("Nothing is lost.")).toBeVisible();
    await expect(dialog.getByText("None: it neither ends nor renews.")).toBeVisible();
  });

  await test.step("a period and a renewal are set, with the date of upstream beside them", async () => {
    await keys.choose(dialog.getByRole("switch", { name: "Set a period" }), "Space");
    await keys.reach(dialog.getByLabel("Ends"));
    await keys.type("12122030");
    await keys.choose(dialog.getByRole("switch", { name: "Set a renewal" }), "Space");
    await expect(dialog.getByText("Upstream: 3 Mar 2027 (stays as it is)").first()).toBeVisible();
    await expect(dialog.getByText("None leaves: this server keeps its mails.")).toBeVisible();
    await keys.choose(dialog.getByRole("checkbox", { name: "Order" }), "Space");
    await expect(dialog.getByText(/Not accessible while it lasts: Order\./)).toBeVisible();
    await expect(dialog.getByRole("row", { name: /one-.*US\$10\.00.*3 Mar 2027/ })).toBeVisible();
    await expect(dialog.getByText("Renews after it expires upstream.").first()).toBeVisible();
    await keys.choose(dialog.getByRole("button", { name: "Associate 2 products" }));
    await expect(page.getByText("2 products associated").first()).toBeVisible();
    await keys.reach(page.getByRole("radio", { name: /^Free/ }));
    await keys.press("ArrowRight");
    await expect(page.getByRole("radio", { name: "Given 2", exact: true })).toBeChecked();
  });

  await test.step("one is edited", async () => {
    await keys.choose(given.getByRole("button", { name: `one-${mark}.example` }));
    await keys.choose(dialog.getByRole("button", { name: "Edit" }));
    await keys.choose(dialog.getByRole("switch", { name: /^Send notification mails/ }), "Space");
    await expect(dialog.getByText("None: mails are switched off here.")).toBeVisible();
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
    await keys.choose(given.getByRole("button", { name: `two-${mark}.example` }));
    await keys.choose(dialog.getByRole("button", { name: "Delete" }));
    const asking = page.getByRole("dialog", { name: `Delete the association of two-${mark}.example?` });
    await keys.choose(asking.getByRole("button", { name: "Delete" }));
    await expect(page.getByRole("radio", { name: "Given 1", exact: true })).toHaveCount(1);
    await expect(page.getByRole("radio", { name: "Free 1", exact: true })).toHaveCount(1);
  });

  await test.step("what is shown is downloaded as a workbook", async () => {
    await keys.reach(page.getByRole("button", { name: "Download" }));
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

for (const show of ["free", "given", "ending"]) {
  test(`the list of what is ${show} fits the window and shows twenty rows`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await signIn(page);
    await page.goto(`/associations?show=${show}${show === "ending" ? "&period=2020-01-01.." : ""}`);
    await expect(page.getByRole("table")).toHaveCount(1);
    const hidden = () => page.locator("#main").evaluate((main) => main.scrollHeight - main.clientHeight);
    await expect.poll(hidden).toBe(0);
    const high = await page
      .getByRole("row")
      .nth(1)
      .evaluate((row) => row.getBoundingClientRect().height);
    const head = await page
      .getByRole("row")
      .nth(0)
      .evaluate((row) => row.getBoundingClientRect().height);
    const room = await page.evaluate(() => {
      const frame = document.querySelector("section:has(table)")?.getBoundingClientRect();
      const body = document.querySelector("tbody")?.parentElement?.parentElement?.getBoundingClientRect();
      const pager = document.querySelector("section nav")?.getBoundingClientRect();
      // what is left of the window below the beginning of the rows, without the pages
      return 900 - (body?.top ?? frame?.top ?? 0) - (pager?.height ?? 0);
    });
    expect((room - head - 60) / high).toBeGreaterThanOrEqual(20);
  });
}

test("on a phone the bar of what is chosen stays in sight", async ({ page, stage }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(page);
  await page.goto(`/associations?freeQ=${stage.mark}`);
  await page
    .getByRole("checkbox", { name: /^Select/ })
    .first()
    .check();
  const associate = page.getByRole("button", { name: "Associate 1 product" });
  await expect(associate).toBeInViewport();
  await expectAccessible(page);
});

test("what ends next month is a press away and can be kept as a view", async ({ page, desk, stage }) => {
  const name = `month-${stage.mark}.example`;
  const subscription = await subscriptionOf(desk, name, stage.product.sku);
  // the reseller of the demo is in Berlin, where it may be another month already
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Berlin" }).format(new Date());
  const [year = 0, month = 0] = today.split("-").map(Number);
  const end = new Date(Date.UTC(year, month, 15)).toISOString().slice(0, 10);
  await desk.act("/associations", {
    customerId: stage.customer.id,
    subscriptionIds: [subscription.id],
    endsOn: end,
  });
  await signIn(page);
  await page.goto(`/associations?show=ending&q=${stage.mark}`);
  await page.getByRole("button", { name: "Next month" }).click();
  await expect(page.getByRole("button", { name })).toBeVisible();
  await expect(page).toHaveURL(/period=next/);
  await page.getByRole("button", { name: "This month" }).click();
  await expect(page.getByRole("button", { name })).toBeHidden();
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
  await expect(dialog.getByRole("switch", { name: "Set a renewal" })).toBeChecked();
  await expect(dialog.getByText("US$10.00")).toBeVisible();
  await dialog.getByRole("button", { name: "Assign to 1 customer" }).click();
  await expect(page.getByText("Package assigned to 1 customer").first()).toBeVisible();
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
