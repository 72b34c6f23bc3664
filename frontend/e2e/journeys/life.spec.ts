import { expectAccessible } from "../support/accessible";
import { expect, signIn, test } from "../support/desk";

test.beforeEach(async ({ page }) => signIn(page));

test("a customer is deleted with a decision, restored as it was, deleted again and erased", async ({
  page,
  stage,
}) => {
  const profile = `/customers/${stage.customer.id}`;
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
    await expect(page.getByRole("link", { name: stage.customer.name })).toHaveCount(0);
    await page.goto(`/associations?q=${stage.association.identifier}`);
    await expect(page.getByRole("row", { name: new RegExp(stage.association.identifier) })).toHaveCount(0);
  });

  await test.step("it comes back with what it had", async () => {
    await page.goto("/settings/deleted-customers");
    const row = page.getByRole("row", { name: new RegExp(stage.customer.name) });
    await expect(row).toContainText("Gave up the business");
    await expect(row).toContainText("30 days");
    await expectAccessible(page);
    await row.getByRole("button", { name: "Restore" }).click();
    const dialog = page.getByRole("dialog", { name: `Restore ${stage.customer.name}` });
    await dialog.getByRole("button", { name: "Restore" }).click();
    await expect(page.getByText(`${stage.customer.name} is back`).first()).toBeVisible();
    await page.goto(`${profile}/products`);
    await expect(page.getByText(stage.association.identifier).first()).toBeVisible();
  });

  await test.step("it is erased after its number was typed", async () => {
    await remove();
    await page.goto("/settings/deleted-customers");
    await page
      .getByRole("row", { name: new RegExp(stage.customer.name) })
      .getByRole("button", { name: "Erase…" })
      .click();
    const dialog = page.getByRole("dialog", { name: `Erase ${stage.customer.name}` });
    await dialog.getByRole("textbox", { name: "Number of the customer" }).fill(number);
    await dialog.getByRole("button", { name: "Erase for good" }).click();
    await expect(page.getByRole("row", { name: new RegExp(stage.customer.name) })).toHaveCount(0);
  });
});
