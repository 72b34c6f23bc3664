import { expectAccessible } from "../support/accessible";
import { expect, signIn, test } from "../support/desk";
import { enterPortal } from "../support/portal";

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

test("what a customer has is reminded of as the rules say, and the list knows it before", async ({
  page,
  desk,
  stage,
}) => {
  const name = `shop-${stage.mark}.example`;
  const subscription = await desk.create("/subscriptions", { sku: stage.product.sku, identifier: name });
  const association = { customerId: stage.customer.id, subscriptionIds: [subscription.id] };
  await desk.act("/associations", { ...association, endsOn: inDays(20), notifyCustomer: true });

  await signIn(page);
  await page.goto("/settings/mails/planned");
  await page.getByRole("searchbox", { name: "Search product, name, customer" }).fill(name);
  const planned = page.getByRole("row").filter({ hasText: name });
  // seven days and one day before
  await expect(planned).toHaveCount(2);
  await expect(planned.first()).toContainText(`info@${stage.mark}.example`);
  await expect(planned.first()).toContainText("This server keeps its mails");

  await page.goto("/settings/reminders");
  await page.getByRole("button", { name: "New rule" }).click();
  const dialog = page.getByRole("dialog", { name: "New rule" });
  await dialog.getByRole("textbox", { name: "Days before" }).fill("13");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Create" }).click();
  await expect(dialog).toBeHidden();

  await page.goto(`/customers/${stage.customer.id}/mails`);
  const ofCustomer = page.getByRole("region", { name: "Planned" });
  await expect(ofCustomer.getByRole("row").filter({ hasText: name })).toHaveCount(3);

  await page.goto("/settings/reminders");
  await page.getByRole("row").filter({ hasText: "13 days before" }).click();
  await page.getByRole("dialog", { name: "Change the rule" }).getByRole("button", { name: "Delete" }).click();
  await page
    .getByRole("dialog", { name: /13 days before/ })
    .getByRole("button", { name: "Delete" })
    .click();
  await expect(page.getByRole("row").filter({ hasText: "13 days before" })).toHaveCount(0);
});

test("a customer sees what renews at what price and says that it shall go on", async ({
  page,
  desk,
  stage,
}) => {
  const name = `ask-${stage.mark}.example`;
  const subscription = await desk.create("/subscriptions", { sku: stage.product.sku, identifier: name });
  await desk.act("/associations", {
    customerId: stage.customer.id,
    subscriptionIds: [subscription.id],
    renewal: { intervalMonths: 12, mode: "ASK", nextOn: inDays(40) },
    notifyCustomer: true,
  });
  await enterPortal(page, desk, stage);
  await page.getByRole("link", { name: "Products", exact: true }).click();
  const holding = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name }) });
  await expect(holding).toContainText("US$10.00");
  await expectAccessible(page);
  await holding.getByRole("button", { name: "Why this price?" }).click();
  await expect(page.getByRole("dialog", { name: "Why this price?" })).toContainText(
    "Price for customers like you",
  );
  await page.keyboard.press("Escape");
  await holding.getByRole("button", { name: `Renew: ${name}` }).click();
  await expect(holding).toContainText("You said that it shall go on.");
  const [association] = await desk.list(`/associations?customerId=${stage.customer.id}&q=${name}`);
  expect(association?.renewal).toMatchObject({ answer: "RENEW" });
});
