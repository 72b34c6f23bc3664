import { expect, signIn, test } from "../support/desk";

function file(mark: string, expires: string) {
  const rows = [
    "Vertragsnummer;Kennung;Art;Tarifname;Läuft ab",
    `up-${mark}-1;alpha-${mark}.example;DOMAIN;Domain .example;${expires}`,
    `up-${mark}-2;beta-${mark}.example;DOMAIN;Domain .example;${expires}`,
  ];
  return { name: "bestand.csv", mimeType: "text/csv", buffer: Buffer.from(rows.join("\r\n")) };
}

test("what the panel upstream knows is read, checked, stored and brought up to date", async ({
  page,
  desk,
  stage,
}) => {
  const mark = `i${stage.mark}`;
  await signIn(page);

  const importFile = async (expires: string, button: RegExp) => {
    await page.goto("/subscriptions/import");
    await page.getByLabel(/Drop a CSV file/).setInputFiles(file(mark, expires));
    await expect(page.getByRole("combobox", { name: "Meaning of Vertragsnummer" })).toHaveValue(
      "External id",
    );
    for (const [header, field] of [
      ["Kennung", "Identifier"],
      ["Art", "Kind"],
      ["Tarifname", "Product name"],
      ["Läuft ab", "Expires on"],
    ] as const) {
      const meaning = page.getByRole("combobox", { name: `Meaning of ${header}` });
      if ((await meaning.inputValue()) === field) continue;
      await meaning.fill(field);
      await page.getByRole("option", { name: field, exact: true }).click();
    }
    await page.getByRole("button", { name: "Check" }).click();
    await page.getByRole("button", { name: button }).click();
    await expect(page.getByRole("heading", { name: "Import finished" })).toBeVisible();
  };

  await importFile("2027-05-05", /^Import 2/);
  await page.getByRole("link", { name: "To the associations" }).click();
  await page.getByRole("searchbox", { name: "Search what is free" }).fill(mark);
  await expect(page.getByRole("row", { name: /alpha-.*5 May 2027/ })).toBeVisible();

  const [alpha] = await desk.list(`/subscriptions?q=alpha-${mark}`);
  const association = await desk.associate(stage.customer.id, String(alpha?.id));
  const before = await desk.read(`/associations/${association}`);

  await importFile("2028-06-06", /^Import 2/);
  const after = await desk.read(`/associations/${association}`);
  expect(after.startsOn).toBe(before.startsOn);
  expect(after.endsOn).toBe(before.endsOn);
  expect(after.renewal).toEqual(before.renewal);
  await page.goto(`/subscriptions/${alpha?.id}`);
  await expect(page.getByText("6 Jun 2028").first()).toBeVisible();
});
