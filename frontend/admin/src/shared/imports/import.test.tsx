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
  removed: 0,
  skipped: 0,
  errors: [],
  errorCount: 0,
  suggestedColumns: { Firma: "companyName" },
};

const bad = {
  ...report,
  errors: [{ row: 3, column: "Firma", code: "required", detail: "No name.", value: null, nearest: [] }],
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
  expect(screen.queryByRole("button", { name: /^Import \d/ })).toBeNull();
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

const choose = async (user: ReturnType<typeof renderApp>["user"], name = "kunden.csv") =>
  user.upload(await screen.findByLabelText(/Drop a CSV file/), new File(["a"], name, { type: "text/csv" }));

it("says how the file was read, and reads it in another way", async () => {
  const polish = { ...report, encoding: "windows-1252", sample: [["£ódŸ", "x"]], rows: 2_000 };
  const answers = [polish, { ...polish, encoding: "windows-1250", sample: [["Łódź", "x"]] }];
  const { calls } = fakeApi({ "POST /customers/imports": () => ({ body: answers.shift() }) });
  const { user } = renderApp("/customers/import");
  await choose(user);
  expect(await screen.findByText("2,000 rows, 2 columns")).toBeDefined();
  expect(screen.getByText("£ódŸ")).toBeDefined();
  await user.selectOptions(screen.getByRole("combobox", { name: "Encoding" }), "windows-1250");
  expect(await screen.findByText("Łódź")).toBeDefined();
  await waitFor(() => expect(calls.filter(({ path }) => path === "/customers/imports")).toHaveLength(2));
});

it("asks nothing about the writing of a workbook", async () => {
  fakeApi({ "POST /customers/imports": { body: report } });
  const { user } = renderApp("/customers/import");
  await choose(user, "kunden.xlsx");
  await screen.findByRole("combobox", { name: "Meaning of Firma" });
  expect(screen.queryByRole("combobox", { name: "Encoding" })).toBeNull();
});

it("groups problems, shows what was meant, and asks what may be read in two ways", async () => {
  const error = {
    column: "Land",
    code: "unknown-country",
    detail: "There is no country.",
    nearest: ["Germany"],
  };
  const asked = {
    ...report,
    errors: [
      { ...error, row: 2, value: "Germny" },
      { ...error, row: 3, value: "Germny" },
      {
        row: 4,
        column: "Kredit",
        code: "ambiguous-number",
        detail: "May be two.",
        value: "1.299",
        nearest: [],
      },
    ],
    errorCount: 3,
  };
  const answers = [report, asked, report];
  fakeApi({ "POST /customers/imports": () => ({ body: answers.shift() }) });
  const { user } = renderApp("/customers/import");
  await choose(user);
  await user.click(await screen.findByRole("button", { name: "Check" }));
  expect(
    await screen.findByRole("row", { name: /^2, 3 Land There is no country\. Germny – perhaps Germany/ }),
  ).toBeDefined();
  const question = screen.getByRole("combobox", { name: "How is “1.299” in Kredit to be read?" });
  await user.selectOptions(question, "DECIMAL_COMMA");
  await user.click(screen.getByRole("button", { name: "Check" }));
  expect(await screen.findByRole("button", { name: "Import 1" })).toBeDefined();
});

it("imports the good rows on request", async () => {
  const answers = [report, bad, { ...bad, dryRun: false, stored: true }];
  fakeApi({ "POST /customers/imports": () => ({ body: answers.shift() }) });
  const { user } = renderApp("/customers/import");
  await choose(user);
  await user.click(await screen.findByRole("button", { name: "Check" }));
  await user.click(await screen.findByRole("button", { name: "Import only the good rows (1)" }));
  expect(await screen.findByText(/The rows without problems were stored/)).toBeDefined();
});

it("recognises customers by what is mapped", async () => {
  fakeApi({
    "POST /customers/imports": {
      body: { ...report, headers: ["Nr", "Firma"], suggestedColumns: { Nr: "number", Firma: "companyName" } },
    },
  });
  const { user } = renderApp("/customers/import");
  await choose(user);
  expect(await screen.findByRole("combobox", { name: "Recognise known customers by" })).toHaveProperty(
    "value",
    "Customer number",
  );
});

it("says which columns a file may have and gives one to begin with", async () => {
  const { calls } = fakeApi({
    "GET /import-columns/customers": {
      body: {
        title: "Customers",
        columns: [
          {
            field: "kind",
            label: "Kind",
            takes: "CHOICE",
            need: "OPTIONAL",
            values: ["Company", "Person"],
            example: "Company",
          },
          {
            field: "lastName",
            label: "Last name",
            takes: "TEXT",
            need: "ONE_OF_THESE",
            values: [],
            example: "Doe",
          },
        ],
      },
    },
  });
  const { user } = renderApp("/customers/import");
  expect(await screen.findByRole("button", { name: "Example file" })).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Which columns?" }));
  expect(await screen.findByRole("row", { name: "Kind One of Company, Person Company no" })).toBeDefined();
  expect(screen.getByRole("row", { name: "Last name Text Doe one of those marked so" })).toBeDefined();
  expect(calls.find(({ path }) => path === "/import-columns/customers")?.search.get("labels")).toBe("en");
});
