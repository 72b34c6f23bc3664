import type { Desk } from "../support/api";
import { expect, type Stage, signIn, test } from "../support/desk";

test.beforeEach(async ({ page }) => signIn(page));

type Own = { classId: string; name: string; customerId: string };

const CHARGES = [
  { action: "REGISTER", termMonths: 12, amount: "5.00" },
  { action: "RENEW", termMonths: 12, amount: "10.00" },
  { action: "RESTORE", termMonths: 0, amount: "50.00" },
];

let count = 0;

/** A class with prices and one customer, so that no journey publishes under the hands of another. */
async function ownClass(desk: Desk, stage: Stage): Promise<Own> {
  const name = `Changing ${stage.mark} ${++count}`;
  const { id } = await desk.create("/customer-classes", { name, description: null, currency: "USD" });
  await desk.put(`/customer-classes/${id}/prices/${stage.product.id}`, { currency: "USD", entries: CHARGES });
  const customer = await desk.create("/customers", {
    kind: "COMPANY",
    companyName: `Kunde ${stage.mark} ${count}`,
    email: `change${count}@${stage.mark}.example`,
    language: "en",
    currency: "USD",
    classId: id,
    billingType: "BANK_TRANSFER",
    debitStatus: "INACTIVE",
    address: { line1: "Deichstraße 1", postalCode: "20459", city: "Hamburg", country: "DE" },
  });
  return { classId: id, name, customerId: customer.id };
}

test("a price is typed, reviewed, published and taken back", async ({ page, desk, stage }) => {
  const own = await ownClass(desk, stage);
  await page.goto(`/price-matrix/class/${own.classId}?q=${stage.mark}`);
  await page.getByRole("gridcell", { name: /Renew, 1 year: 10\.00/ }).click();
  await page.keyboard.type("12");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("gridcell", { name: /Renew, 1 year: 12\.00, .*was 10\.00/ })).toBeVisible();
  await expect(page.getByText("Saved in the draft")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("gridcell", { name: /Renew, 1 year: 12\.00, .*was 10\.00/ })).toBeVisible();

  await page.getByRole("button", { name: "Review and publish" }).click();
  await expect(page.getByRole("row", { name: /Renew, 1 year 10\.00 12\.00 \+20%/ })).toBeVisible();
  await page.getByRole("button", { name: "Publish" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Publish" }).click();
  await expect(page.getByRole("heading", { name: "Record" })).toBeVisible();
  await page.goto(`/customers/${own.customerId}/prices?q=${stage.mark}`);
  await expect(page.getByRole("button", { name: /Renew, 1 year: .*12\.00/ })).toBeVisible();

  await page.goto(`/price-changes?classId=${own.classId}&status=PUBLISHED`);
  await page.getByRole("list", { name: "Price changes" }).getByRole("link").first().click();
  await page.getByRole("button", { name: "Revert" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Reason" }).fill("It was a journey");
  await dialog.getByRole("button", { name: "Revert" }).click();
  await expect(page.getByText("The old prices apply again").first()).toBeVisible();
  await page.goto(`/price-matrix/class/${own.classId}?q=${stage.mark}`);
  await expect(page.getByRole("gridcell", { name: /Renew, 1 year: 10\.00/ })).toBeVisible();
});

test("a class sells in a second currency with prices of its own", async ({ page, desk, stage }) => {
  const own = await ownClass(desk, stage);
  await page.goto(`/classes/${own.classId}?q=${stage.mark}`);
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  const form = page.getByRole("dialog", { name: "Edit class" });
  await form.getByRole("combobox", { name: "Further currencies" }).click();
  await page.getByRole("option", { name: /^EUR/ }).click();
  await page.keyboard.press("Tab");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("prices in USD, EUR")).toBeVisible();

  await page.getByRole("radiogroup", { name: "Currency" }).getByText("EUR").click();
  await page.getByRole("gridcell", { name: /^.*Renew, 1 year/ }).click();
  await page.keyboard.type("9");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Saved in the draft")).toBeVisible();
  await page.getByRole("button", { name: "Review and publish" }).click();
  await expect(page.getByRole("row", { name: /Renew, 1 year .*9\.00/ })).toBeVisible();
  await page.getByRole("button", { name: "Publish" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Publish" }).click();
  await expect(page.getByRole("heading", { name: "Record" })).toBeVisible();

  await page.goto(`/classes/${own.classId}?q=${stage.mark}`);
  await expect(page.getByRole("gridcell", { name: /Renew, 1 year: 10\.00/ })).toBeVisible();
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  await form.getByRole("combobox", { name: "Further currencies" }).click();
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Tab");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByText(/has prices or a draft in EUR/).last()).toBeVisible();
});

test("a block is pasted from a spreadsheet and undone", async ({ page, context, desk, stage }) => {
  const own = await ownClass(desk, stage);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`/price-matrix/class/${own.classId}?q=${stage.mark}`);
  const register = page.getByRole("gridcell", { name: /Register, 1 year/ });
  await register.click();
  await page.evaluate(() => navigator.clipboard.writeText("6,50\t11.00\t$ 60.00\n"));
  await page.keyboard.press("Control+v");
  await expect(page.getByRole("gridcell", { name: /Register, 1 year: 6\.50/ })).toBeVisible();
  await expect(page.getByRole("gridcell", { name: /Restore, one-off: 60\.00/ })).toBeVisible();
  await expect(page.getByRole("button", { name: "3 changes" })).toBeVisible();
  await expect(page.getByText("Saved in the draft")).toBeVisible();
  await register.focus();
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("gridcell", { name: /Register, 1 year: 5\.00/ })).toBeVisible();
  await page.keyboard.press("Control+y");
  await expect(page.getByRole("button", { name: "3 changes" })).toBeVisible();
  await page.getByRole("button", { name: "Discard" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Discard" }).click();
  await expect(page.getByRole("gridcell", { name: /Restore, one-off: 50\.00/ })).toBeVisible();
});

test("many prices are raised by one rule and offered again later", async ({ page, desk, stage }) => {
  const own = await ownClass(desk, stage);
  await page.goto(`/classes/${own.classId}?q=${stage.mark}`);
  await page.getByRole("button", { name: "Change many" }).click();
  const dialog = page.getByRole("dialog", { name: "Change many prices" });
  await expect(dialog.getByRole("status")).toHaveText("3 prices are meant.");
  await dialog.getByRole("textbox", { name: "Percent; a minus lowers" }).fill("7");
  await dialog.getByRole("combobox", { name: "Round to an ending" }).click();
  await page.getByRole("option", { name: "ends in .90" }).click();
  await expect(dialog.getByRole("status")).toContainText("3 prices change.");
  await expect(dialog.getByRole("list", { name: "Examples" })).toContainText("10.00 → 10.90");
  await dialog.getByRole("button", { name: "Apply to the draft" }).click();
  await expect(page.getByRole("gridcell", { name: /Renew, 1 year: 10\.90/ })).toBeVisible();

  await page.goto(`/classes/${own.classId}`);
  await page.getByRole("button", { name: "Go on with it" }).click();
  await page.getByRole("searchbox", { name: "Search products" }).fill(stage.mark);
  await expect(page.getByRole("gridcell", { name: /Renew, 1 year: 10\.90, .*was 10\.00/ })).toBeVisible();
});

test("what a class shows is copied to a new one, pasted over and compared", async ({ page, desk, stage }) => {
  const own = await ownClass(desk, stage);
  await page.goto(`/price-matrix/customer/${own.customerId}?q=${stage.mark}`);
  await page.getByRole("button", { name: "Copy from class", exact: true }).click();
  const copy = page.getByRole("dialog", { name: "Copy prices from the class" });
  await expect(copy.getByRole("status")).toHaveText("Copies 3 prices. No own price differs.");
  await copy.getByRole("button", { name: "Copy 3 prices" }).click();
  await expect(page.getByRole("gridcell", { name: /Renew, 1 year: 10\.00, set here/ })).toBeVisible();

  await page.goto(`/classes/${own.classId}?q=${stage.mark}`);
  await page.getByRole("button", { name: "Paste prices" }).click();
  const paste = page.getByRole("dialog", { name: "Paste prices" });
  await paste.getByRole("textbox", { name: "Prices as text" }).fill("this is no price");
  await paste.getByRole("button", { name: "Check" }).click();
  await expect(paste.getByText("Some lines need another look; nothing is taken.")).toBeVisible();
  await paste.getByRole("button", { name: "Cancel" }).click();

  await page.getByRole("link", { name: "Compare" }).click();
  await expect(page.getByRole("heading", { name: "Compare classes" })).toBeVisible();
  // the class at the head is called like the product
  await expect(page.getByRole("row", { name: new RegExp(stage.product.sku) }).last()).toBeVisible();
});

test("prices that moved since the preview are looked at again", async ({ page, desk, stage }) => {
  const own = await ownClass(desk, stage);
  const draft = await desk.create("/price-changes", { classId: own.classId, name: `Stale ${stage.mark}` });
  const item = { sku: stage.product.sku, action: "RENEW", termMonths: 12, amount: "11.00" };
  await desk.put(`/price-changes/${draft.id}/items`, { items: [item] });
  await page.goto(`/price-changes/${draft.id}`);
  await page.getByRole("button", { name: "Publish" }).click();
  await desk.put(`/customer-classes/${own.classId}/prices/${stage.product.id}`, {
    currency: "USD",
    entries: CHARGES.map((charge) => ({ ...charge, amount: "49.00" })),
  });
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Publish/ })
    .click();
  await expect(page.getByRole("alert")).toContainText("Prices have moved since this preview");
  await page.getByRole("button", { name: "Preview again" }).click();
  await expect(page.getByRole("row", { name: /Renew, 1 year 49\.00 11\.00/ })).toBeVisible();
});

test("a price that is the same as the class's is found and led to", async ({ page, desk, stage }) => {
  const own = await ownClass(desk, stage);
  await desk.put(`/customers/${own.customerId}/price-overrides/${stage.product.id}`, {
    currency: "USD",
    entries: CHARGES,
  });
  await page.goto(`/price-findings?customerId=${own.customerId}&code=REDUNDANT`);
  await page
    .getByRole("link", { name: `Open ${stage.product.sku} in the price matrix` })
    .first()
    .click();
  await expect(page).toHaveURL(new RegExp(`/price-matrix/customer/${own.customerId}`));
  await expect(
    page.getByRole("gridcell", { name: /Renew, 1 year: 10\.00, set here.*Same as class/ }),
  ).toBeVisible();
});

test("a finding is accepted for a while, taken back and fixed in a draft", async ({ page, desk, stage }) => {
  const own = await ownClass(desk, stage);
  await desk.put(`/customers/${own.customerId}/price-overrides/${stage.product.id}`, {
    currency: "USD",
    entries: CHARGES,
  });
  const sku = stage.product.sku;
  await page.goto(`/price-findings?customerId=${own.customerId}&code=REDUNDANT`);
  await page.getByRole("button", { name: `Accept the finding about ${sku}` }).click();
  const dialog = page.getByRole("dialog", { name: "Accept this finding?" });
  await dialog.getByRole("textbox", { name: /Why it may stay/ }).fill("Agreed by telephone");
  await dialog.getByRole("button", { name: "Accept for 90 days" }).click();
  await expect(page.getByRole("heading", { name: "Nothing to review" })).toBeVisible();
  await page.goto(`/price-findings?customerId=${own.customerId}&code=REDUNDANT&state=ACCEPTED`);
  await expect(page.getByText(/: Agreed by telephone$/)).toBeVisible();
  await page.getByRole("button", { name: `Take back the acceptance for ${sku}` }).click();
  await expect(page.getByRole("heading", { name: "Nothing is accepted" })).toBeVisible();
  await page.getByRole("button", { name: "Accepted so far" }).click();
  await expect(page.getByRole("dialog").getByText("Agreed by telephone").first()).toBeVisible();
  await page.goto(`/price-findings?customerId=${own.customerId}&code=REDUNDANT`);
  await page.getByRole("button", { name: `Fix in a draft: ${sku}` }).click();
  await expect(page).toHaveURL(/\/price-changes\/[0-9a-f-]{36}/);
  await expect(page.getByRole("heading", { name: /^Prices to review, / })).toBeVisible();
});

test("a class is copied with its prices", async ({ page, desk, stage }) => {
  const own = await ownClass(desk, stage);
  await page.goto(`/classes/${own.classId}`);
  await page.getByRole("button", { name: "Copy class" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Copy class" }).click();
  await expect(page.getByRole("heading", { name: `${own.name} (copy)`, level: 1 })).toBeVisible();
  await page.getByRole("searchbox", { name: "Search products" }).fill(stage.mark);
  await expect(page.getByRole("gridcell", { name: /Renew, 1 year: 10\.00, set here/ })).toBeVisible();
});

test("a relation text goes into a draft after it was tried", async ({ page, desk, stage }) => {
  const own = await ownClass(desk, stage);
  const draft = await desk.create("/price-changes", { classId: own.classId, name: `Text ${stage.mark}` });
  await page.goto(`/price-changes/${draft.id}`);
  await page.getByRole("link", { name: "Import a file" }).click();
  const text = `sku,action,termMonths,amount\n${stage.product.sku},RENEW,12,13.00\n`;
  await page
    .getByLabel(/Drop a CSV, Excel or text file/)
    .setInputFiles({ name: "prices.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await page.getByRole("button", { name: "Check" }).click();
  await expect(page.getByRole("row", { name: /Renew, 1 year 10\.00 13\.00 changed/ })).toBeVisible();
  await page.getByRole("button", { name: "Take into the draft" }).click();
  await page.getByRole("link", { name: "To the draft" }).click();
  await expect(page.getByRole("row", { name: /Renew, 1 year 10\.00 13\.00 \+30%/ })).toBeVisible();
});

test("an exchange rate is added and deleted", async ({ page }) => {
  await page.goto("/settings/exchange-rates?dialog=new");
  const dialog = page.getByRole("dialog", { name: "New rate" });
  await dialog.getByRole("combobox", { name: "One unit of" }).click();
  await page.getByRole("option", { name: /^CHF/ }).click();
  await dialog.getByRole("combobox", { name: "Is worth so many" }).click();
  await page.getByRole("option", { name: /^USD/ }).click();
  await dialog.getByRole("textbox", { name: "Rate" }).fill("1.1234");
  await dialog.getByLabel("Valid from").fill("2031-01-02");
  await dialog.getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: "Delete CHF/USD, 2 Jan 2031" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  await expect(page.getByRole("button", { name: "Delete CHF/USD, 2 Jan 2031" })).toHaveCount(0);
});

test("the price guard keeps its rules", async ({ page }) => {
  await page.goto("/settings/price-guard");
  const margin = page.getByRole("textbox", { name: "Minimum margin in percent" });
  const before = await margin.inputValue();
  await margin.fill("11.5");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Settings saved").first()).toBeVisible();
  await page.reload();
  await expect(margin).toHaveValue("11.5");
  await margin.fill(before);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Settings saved").first()).toBeVisible();
});

test("own prices of customers come from a file, and a wrong row stores nothing", async ({
  page,
  desk,
  stage,
}) => {
  const own = await ownClass(desk, stage);
  const customer = await desk.read(`/customers/${own.customerId}`);
  const rows = (currency: string) =>
    [
      "customer;sku;action;termMonths;amount;currency",
      ...CHARGES.map(({ action, termMonths, amount }) =>
        [customer.number, stage.product.sku, action, termMonths, amount.replace(/0$/, "1"), currency].join(
          ";",
        ),
      ),
    ].join("\n");
  await page.goto("/price-changes");
  await page.getByRole("link", { name: "Import own prices" }).click();
  const file = (currency: string) => ({
    name: "own.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(rows(currency)),
  });
  await page.getByLabel(/Drop a CSV file/).setInputFiles(file("EUR"));
  await page.getByRole("button", { name: "Check" }).click();
  await expect(page.getByRole("row", { name: /^2, 3, 4 currency/i })).toBeVisible();
  await page.getByLabel(/Choose another/).setInputFiles(file("USD"));
  await page.getByRole("button", { name: "Check" }).click();
  await page.getByRole("button", { name: "Import 3" }).click();
  await expect(page.getByRole("heading", { name: "Import finished" })).toBeVisible();
  await page.goto(`/customers/${own.customerId}/prices?q=${stage.mark}`);
  await expect(page.getByRole("button", { name: /Renew, 1 year: 10\.01 Own/ })).toBeVisible();
});
