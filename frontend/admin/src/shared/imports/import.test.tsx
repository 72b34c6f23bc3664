import { fakeApi } from "@kontor/kit/test/fake-api";
import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { owner } from "@/test/fixtures";
import { renderApp } from "@/test/render-app";

const report = {
  dryRun: true,
  stored: false,
  encoding: "UTF-8",
  delimiter: ";",
  headers: ["Firma", "Ort"],
  sample: [["Alfreds", "Berlin"]],
  rows: 2,
  created: 1,
  updated: 0,
  unchanged: 0,
  skipped: 0,
  errors: [],
  errorCount: 0,
  suggestedColumns: { Firma: "companyName" },
};

const bad = {
  ...report,
  errors: [{ row: 3, column: "Firma", code: "required", detail: "No name." }],
  errorCount: 1,
};

it("tries a file, shows the bad row, and stores only when all is well", async () => {
  const answers = [report, bad, report, { ...report, dryRun: false, stored: true }];
  const { calls } = fakeApi({ "POST /customers/imports": () => ({ body: answers.shift() }) });
  const { user } = renderApp("/customers/import");
  const file = new File(["Firma;Ort\nAlfreds;Berlin\n"], "kunden.csv", { type: "text/csv" });
  await user.upload(await screen.findByLabelText(/Drop a CSV file/), file);
  expect(await screen.findByRole("combobox", { name: "Meaning of Firma" })).toHaveProperty(
    "value",
    "Company",
  );
  await user.click(screen.getByRole("button", { name: "Check" }));
  expect(await screen.findByRole("row", { name: "3 Firma No name." })).toBeDefined();
  expect(screen.queryByRole("button", { name: /^Import/ })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Check again" }));
  await user.click(await screen.findByRole("button", { name: "Import 1" }));
  expect(await screen.findByRole("heading", { name: "Import finished" })).toBeDefined();
  await waitFor(() => expect(calls.filter(({ path }) => path === "/customers/imports")).toHaveLength(4));
});

it("forgets a check when a setting changes", async () => {
  fakeApi({
    "POST /customers/imports": { body: report },
    "POST /auth/refresh": { body: { accessToken: "t", expiresInSeconds: 600, user: owner } },
  });
  const { user } = renderApp("/customers/import");
  await user.upload(
    await screen.findByLabelText(/Drop a CSV file/),
    new File(["a"], "a.csv", { type: "text/csv" }),
  );
  await user.click(await screen.findByRole("button", { name: "Check" }));
  await screen.findByRole("button", { name: "Import 1" });
  await user.click(screen.getByRole("combobox", { name: "Recognise known customers by" }));
  await user.click(await screen.findByRole("option", { name: "Customer number" }));
  expect(screen.queryByRole("button", { name: "Import 1" })).toBeNull();
});
