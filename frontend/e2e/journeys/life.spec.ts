import { expectAccessible } from "../support/accessible";
import { expect, signIn, subscriptionOf, test } from "../support/desk";

test.beforeEach(async ({ page }) => signIn(page));

test("a customer is deleted with a decision, restored as it was, deleted again and erased", async ({
  page,
  desk,
  stage,
}) => {
  // one of its own: the other journeys go on with that of the stage
  const name = `Gone ${stage.mark}`;
  const { id } = await desk.create("/customers", {
    kind: "COMPANY",
    companyName: name,
    language: "en",
    currency: "USD",
    classId: stage.customerClass.id,
  });
  const held = await subscriptionOf(desk, `gone-${stage.mark}.com`, stage.product.sku);
  await desk.associate(id, held.id);
  const association = `gone-${stage.mark}.com`;
  const profile = `/customers/${id}`;
  let number = "";

  const remove = async () => {
    await page.goto(profile);
    await page.getByRole("link", { name: "Delete customer" }).click();
    const part = page.getByRole("region", { name: "Delete customer" });
    await expect(part).toContainText("Associations");
    number = ((await part.getByText(/^Type /).textContent()) ?? "").replace("Type ", "");
    await part.getByRole("combobox", { name: "1 association is not over" }).click();
    await page.getByRole("option", { name: "They end at once" }).click();
    await part.getByRole("textbox", { name: "Reason" }).fill("Gave up the business");
    await part.getByRole("textbox", { name: "Number of the customer" }).fill(number);
    await part.getByRole("button", { name: "Delete customer" }).click();
    await expect(page.getByRole("heading", { name: "Customers", level: 1 })).toBeVisible();
  };

  await test.step("nothing happens without a decision, a reason and the number", async () => {
    await page.goto(`${profile}/deletion`);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Delete customer" }).click();
    await expect(page.getByText("This is not the number of the customer")).toBeVisible();
    await expect(page.getByText("Please fill in this field")).toHaveCount(2);
  });

  await test.step("the deleted customer is out of sight", async () => {
    await remove();
    await page.goto(`/customers?q=${stage.mark}`);
    await expect(page.getByRole("link", { name: name })).toHaveCount(0);
    await page.goto(`/associations?q=${association}`);
    await expect(page.getByRole("row", { name: new RegExp(association) })).toHaveCount(0);
  });

  await test.step("it comes back with what it had", async () => {
    await page.goto("/settings/deleted-customers");
    const row = page.getByRole("row", { name: new RegExp(name) });
    await expect(row).toContainText("Gave up the business");
    await expect(row).toContainText("30 days");
    await expectAccessible(page);
    await row.getByRole("button", { name: "Restore" }).click();
    const dialog = page.getByRole("dialog", { name: `Restore ${name}` });
    await dialog.getByRole("button", { name: "Restore" }).click();
    await expect(page.getByText(`${name} is back`).first()).toBeVisible();
    await page.goto(`${profile}/products`);
    await expect(page.getByText(association).first()).toBeVisible();
  });

  await test.step("it is erased after its number was typed", async () => {
    await remove();
    await page.goto("/settings/deleted-customers");
    await page
      .getByRole("row", { name: new RegExp(name) })
      .getByRole("button", { name: "Erase…" })
      .click();
    const dialog = page.getByRole("dialog", { name: `Erase ${name}` });
    await dialog.getByRole("textbox", { name: "Number of the customer" }).fill(number);
    await dialog.getByRole("button", { name: "Erase for good" }).click();
    await expect(page.getByRole("row", { name: new RegExp(name) })).toHaveCount(0);
  });
});
