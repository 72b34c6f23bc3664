import { fakeApi } from "@kontor/kit/test/fake-api";
import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { priceChange } from "@/test/pricing";
import { renderApp } from "@/test/render-app";

const report = {
  dryRun: true,
  stored: false,
  format: "TEXT",
  headers: [],
  sample: [],
  suggestedColumns: {},
  rows: 4,
  added: 0,
  changed: 1,
  removed: 0,
  unchanged: 3,
  differences: [
    {
      row: 2,
      sku: ".com",
      action: "RENEW",
      termMonths: 12,
      minQuantity: 1,
      before: "10.00",
      after: "11.00",
      kind: "CHANGED",
      findings: ["BELOW_COST"],
    },
  ],
  guarded: true,
  errors: [],
  errorCount: 0,
};

it("tries a relation text, shows what differs and takes it into the draft", async () => {
  const answers = [report, report, { ...report, dryRun: false, stored: true }];
  const { calls } = fakeApi({
    "GET /price-changes/change-1": { body: priceChange() },
    "POST /price-changes/change-1/imports": () => ({ body: answers.shift() }),
  });
  const { user } = renderApp("/price-changes/change-1/import");
  const file = new File(["COM_ANNUAL:11.00\n"], "prices.txt", { type: "text/plain" });
  await user.upload(await screen.findByLabelText(/Drop a CSV, Excel or text file/), file);
  expect(await screen.findByRole("combobox", { name: "Format" })).toHaveProperty("value", "TEXT");
  await user.click(await screen.findByRole("button", { name: "Check" }));
  expect(
    await screen.findByRole("row", { name: /^2 \.com Renew, 1 year 10\.00 11\.00 changed Below cost$/ }),
  ).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Take into the draft" }));
  expect(await screen.findByRole("link", { name: "To the draft" })).toBeDefined();
  await waitFor(() => expect(calls.filter(({ path }) => path.endsWith("/imports"))).toHaveLength(3));
});

it("shows problems with their rows and takes nothing", async () => {
  const bad = {
    ...report,
    errors: [{ row: 7, column: null, code: "unknown-product", detail: "There is no product '.zz'." }],
    errorCount: 1,
  };
  const answers = [report, bad];
  fakeApi({
    "GET /price-changes/change-1": { body: priceChange() },
    "POST /price-changes/change-1/imports": () => ({ body: answers.shift() }),
  });
  const { user } = renderApp("/price-changes/change-1/import");
  const file = new File(["x"], "prices.txt", { type: "text/plain" });
  await user.upload(await screen.findByLabelText(/Drop a CSV, Excel or text file/), file);
  await user.click(await screen.findByRole("button", { name: "Check" }));
  expect(await screen.findByRole("row", { name: "7 – There is no product '.zz'." })).toBeDefined();
  expect(screen.queryByRole("button", { name: "Take into the draft" })).toBeNull();
});

it("reads text that is pasted instead of a file", async () => {
  const answers = [report, report];
  const { calls } = fakeApi({
    "GET /price-changes/change-1": { body: priceChange() },
    "POST /price-changes/change-1/imports": () => ({ body: answers.shift() }),
  });
  const { user } = renderApp("/price-changes/change-1/import");
  await user.type(await screen.findByRole("textbox", { name: "Or paste relation text" }), "COM_ANNUAL:11.00");
  await user.click(screen.getByRole("button", { name: "Read this text" }));
  await user.click(await screen.findByRole("button", { name: "Check" }));
  expect(await screen.findByRole("row", { name: /Below cost$/ })).toBeDefined();
  expect(calls.filter(({ path }) => path.endsWith("/imports"))).toHaveLength(2);
});
