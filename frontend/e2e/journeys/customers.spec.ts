import { expect, signIn, test } from "../support/desk";

test.beforeEach(async ({ page }) => signIn(page));

test("a customer is found by search and leads to class and profile", async ({ page, stage }) => {
  await page
    .getByRole("navigation", { name: "Main navigation" })
    .getByRole("link", { name: "Customers" })
    .click();
  await page.getByRole("searchbox", { name: "Search customers" }).fill(stage.customer.name);
  await expect(page.getByText("1–1 of 1")).toBeVisible();
  await expect(page).toHaveURL(/q=/);
  const row = page.getByRole("row", { name: new RegExp(stage.customer.name) });
  await expect(row).toContainText(stage.customerClass.name);
  await row.getByRole("link", { name: stage.customer.name }).click();
  await expect(page.getByRole("heading", { name: stage.customer.name })).toBeVisible();
  await expect(page.getByRole("link", { name: stage.customerClass.name })).toBeVisible();
});

test("the downloaded list holds exactly what is shown", async ({ page, stage }) => {
  await page.goto(`/customers?q=${stage.mark}&columns=displayName,number`);
  await expect(page.getByRole("link", { name: stage.customer.name })).toBeVisible();
  for (const [choice, ending] of [
    ["CSV, all rows of this view", ".csv"],
    ["Excel, all rows of this view", ".xlsx"],
  ] as const) {
    await page.getByRole("button", { name: "Download" }).click();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: choice }).click(),
    ]);
    expect(file.suggestedFilename()).toBe(`customers${ending}`);
  }
});

test("an invalid e-mail is refused at its field, a valid one saved and reverted", async ({ page, stage }) => {
  await page.goto(`/customers/${stage.customer.id}/edit`);
  const email = page.getByRole("textbox", { name: "E-mail" });
  const before = await email.inputValue();
  await email.fill("not an address");
  await email.blur();
  await expect(page.getByText("Please enter a valid e-mail address")).toBeVisible();
  await expect(email).toHaveAttribute("aria-invalid", "true");
  await email.fill(`new@${stage.mark}.example`);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("link", { name: `new@${stage.mark}.example` })).toBeVisible();

  await page.getByRole("link", { name: "History" }).click();
  const change = page
    .getByRole("listitem")
    .filter({ hasText: `new@${stage.mark}.example` })
    .first();
  await expect(change).toContainText(before);
  await change.getByRole("button", { name: "Revert" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Revert" }).click();
  await expect(page.getByText("The change was reverted").first()).toBeVisible();
  await page.getByRole("link", { name: "Data" }).click();
  await expect(page.getByRole("link", { name: before })).toBeVisible();
});

test("leaving a form with unsaved input asks first", async ({ page, stage }) => {
  await page.goto(`/customers/${stage.customer.id}/edit`);
  await page.getByRole("textbox", { name: "Remark" }).fill("unsaved");
  await page.getByRole("link", { name: "Associations" }).click();
  const question = page.getByRole("dialog", { name: "Leave this page?" });
  await expect(question).toBeVisible();
  await question.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("textbox", { name: "Remark" })).toHaveValue("unsaved");
  await page.getByRole("link", { name: "Associations" }).click();
  await question.getByRole("button", { name: "Leave without saving" }).click();
  await expect(page.getByRole("heading", { name: "Associations", level: 1 })).toBeVisible();
});

test("two people who edit at once see both versions", async ({ page, stage, desk }) => {
  const customer = await desk.create("/customers", {
    kind: "COMPANY",
    language: "en",
    companyName: `Conflict ${stage.mark}`,
    currency: "USD",
    classId: stage.customerClass.id,
    billingType: "BANK_TRANSFER",
    debitStatus: "INACTIVE",
  });
  await page.goto(`/customers/${customer.id}/edit`);
  const phone = page.getByRole("textbox", { name: "Phone" });
  await phone.fill("040 1");
  const other = await page.context().newPage();
  await other.goto(`/customers/${customer.id}/edit`);
  await other.getByRole("textbox", { name: "Phone" }).fill("040 2");
  await other.getByRole("button", { name: "Save" }).click();
  await expect(other.getByText("040 2")).toBeVisible();
  await page.getByRole("button", { name: "Save" }).click();
  const conflict = page.getByRole("dialog", { name: "Two versions of this customer" });
  await expect(conflict).toContainText("040 1");
  await expect(conflict).toContainText("040 2");
  await conflict.getByRole("button", { name: "Use this and go on" }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("040 1")).toBeVisible();
});

test("customers go to another class together after a look at what it does", async ({ page, stage, desk }) => {
  const name = `Moving ${stage.mark}`;
  const other = await desk.create("/customer-classes", { name, currency: "USD" });
  for (const company of ["One", "Two"]) {
    await desk.create("/customers", {
      kind: "COMPANY",
      language: "en",
      companyName: `${name} ${company}`,
      currency: "USD",
      classId: stage.customerClass.id,
    });
  }
  await page.goto(`/customers?q=${encodeURIComponent(name)}`);
  await page.getByRole("checkbox", { name: "Select all on this page" }).check();
  await page.getByRole("button", { name: "Assign class" }).click();
  await page.getByRole("menuitem", { name, exact: true }).click();
  const dialog = page.getByRole("dialog", { name: `Move to ${name}` });
  await expect(dialog).toContainText("2 customers would get another class.");
  await dialog.getByRole("textbox", { name: "Reason" }).fill("New contract");
  await dialog.getByRole("button", { name: "Move 2 customers" }).click();
  await expect(page.getByText("2 customers moved").first()).toBeVisible();
  await page.goto(`/customers?classId=${other.id}`);
  await page.getByRole("link", { name: `${name} One` }).click();
  await page.getByRole("link", { name: "History" }).click();
  await expect(page.getByText("New contract")).toBeVisible();
});

test("a customer is created, kept as favourite and deleted", async ({ page, stage }) => {
  const name = `Brief ${stage.mark}`;
  await page.goto("/customers");
  await page.getByRole("link", { name: "New customer" }).click();
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByText("Please fill in this field").first()).toBeVisible();
  await page.getByRole("textbox", { name: "Company" }).fill(name);
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("heading", { name })).toBeVisible();

  await page.getByRole("button", { name: "Add this page to favourites" }).click();
  await expect(page.getByRole("button", { name: "Remove this page from favourites" })).toBeVisible();
  await page.goto("/products");
  await page.getByRole("button", { name: "Favourites", exact: true }).click();
  await page.getByRole("menuitem", { name }).click();
  await expect(page.getByRole("heading", { name })).toBeVisible();
  await page.getByRole("button", { name: "Remove this page from favourites" }).click();

  await page.getByRole("link", { name: "Delete customer" }).click();
  await expect(page.getByText("Nothing else goes with it.")).toBeVisible();
  const hint = await page.getByText(/^Type /).textContent();
  await page.getByRole("textbox", { name: "Reason" }).fill("Made for a journey");
  await page.getByRole("textbox", { name: "Number of the customer" }).fill((hint ?? "").replace("Type ", ""));
  await page.getByRole("button", { name: "Delete customer" }).click();
  await expect(page.getByRole("heading", { name: "Customers", level: 1 })).toBeVisible();
});

test("an import is tried first, names the bad row, then stores the corrected file", async ({
  page,
  stage,
}) => {
  const row = (name: string, country: string) =>
    `${name} ${stage.mark};${name}-${stage.mark};Bremen;${country}\n`;
  const head = "Firma;Kennung;Ort;Land\n";
  await page.goto("/customers");
  await page.getByRole("link", { name: "Import" }).click();
  const drop = page.getByLabel(/Drop a CSV file|Choose another/);
  const file = (text: string) => ({ name: "kunden.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await drop.setInputFiles(file(head + row("Speicher", "DE") + row("Werft", "Nowhereland")));
  const meanings = [
    ["Firma", "Company"],
    ["Kennung", "External id"],
    ["Ort", "City"],
    ["Land", "Country"],
  ] as const;
  for (const [header, meaning] of meanings) {
    await page.getByRole("combobox", { name: `Meaning of ${header}` }).click();
    await page.getByRole("option", { name: meaning, exact: true }).click();
  }
  await page.getByRole("button", { name: "Check" }).click();
  await expect(page.getByRole("row", { name: /Land/ }).last()).toBeVisible();
  await expect(page.getByRole("button", { name: /^Import \d/ })).toHaveCount(0);

  await page
    .locator("input[type=file]")
    .setInputFiles(file(head + row("Speicher", "DE") + row("Werft", "NL")));
  await page.getByRole("button", { name: "Check" }).click();
  await page.getByRole("button", { name: "Import 2" }).click();
  await expect(page.getByRole("heading", { name: "Import finished" })).toBeVisible();
  await page.getByRole("link", { name: "To the customers" }).click();
  await page.getByRole("searchbox", { name: "Search customers" }).fill(`Werft ${stage.mark}`);
  await expect(page.getByRole("link", { name: `Werft ${stage.mark}` })).toBeVisible();

  await page.goto("/settings/imports");
  await page.getByRole("link", { name: "kunden.csv" }).first().click();
  const back = page.getByRole("dialog", { name: "Take back kunden.csv" });
  await back.getByRole("button", { name: "Take back" }).click();
  await expect(back).toHaveCount(0);
  await page.goto(`/customers?q=Werft ${stage.mark}`);
  await expect(page.getByRole("link", { name: `Werft ${stage.mark}` })).toHaveCount(0);
});
