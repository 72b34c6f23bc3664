import { fakeApi, type Handlers, page } from "@kontor/kit/test/fake-api";
import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { classMatrix, editExample, editPreview, priceChange } from "@/test/pricing";
import { renderApp } from "@/test/render-app";

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(700);
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(1200);
});

async function open(handlers: Handlers = {}) {
  const { calls } = fakeApi({ ...classMatrix, ...handlers });
  const app = renderApp("/classes/class-1");
  const cell = await screen.findByRole("gridcell", { name: /^\.com, Register/ });
  cell.focus();
  const asked = () => calls.filter(({ path }) => path === "/price-changes/edit-preview");
  const edits = () => calls.filter(({ path }) => path === "/price-changes/change-1/edits");
  return { ...app, calls, asked, edits };
}

const edited = { "POST /price-changes/change-1/edits": { body: { changed: 3, unchanged: 0, skipped: 1 } } };

describe("changing many prices", () => {
  it("counts, shows old and new, and puts the rule into the draft", async () => {
    const { user, asked, edits, router } = await open({
      ...edited,
      "POST /price-changes/edit-preview": { body: editPreview({ examples: [editExample()] }) },
    });
    await user.click(screen.getByRole("button", { name: "Change many" }));
    const dialog = await screen.findByRole("dialog", { name: "Change many prices" });
    expect(await within(dialog).findByText("3 prices are meant.")).toBeDefined();
    expect(asked()[0]?.search.get("classId")).toBe("class-1");
    await user.type(within(dialog).getByRole("textbox", { name: "Percent; a minus lowers" }), "7");
    expect(await within(dialog).findByText(/^3 prices change\. 3 rise, 0 fall\./)).toBeDefined();
    const examples = within(dialog).getByRole("list", { name: "Examples" });
    expect(examples.textContent).toContain(".com Renew, 1 year10.00 → 10.70");
    await user.click(within(dialog).getByRole("button", { name: "Apply to the draft" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(router.state.location.search).toEqual({ change: "change-1" });
    expect(edits()[0]?.body).toEqual({
      select: { q: null, categoryId: null, actions: null, prices: "OWN" },
      operation: { kind: "PERCENT", value: "7" },
      rounding: null,
    });
  });

  it("makes what a class inherits its own, and says so where it has nothing of its own", async () => {
    const { user, asked } = await open({
      "POST /price-changes/edit-preview": async (request) => {
        const { select } = await request.clone().json();
        return {
          body: select.prices === "OWN" ? editPreview({ changed: 0 }) : editPreview({ becomeOwn: 3 }),
        };
      },
    });
    await user.click(screen.getByRole("button", { name: "Change many" }));
    const dialog = await screen.findByRole("dialog", { name: "Change many prices" });
    expect(
      await within(dialog).findByText(/There are no own prices here\. Choose “All prices”/),
    ).toBeDefined();
    await user.click(within(dialog).getByRole("radio", { name: "All prices; inherited ones become own" }));
    await user.type(within(dialog).getByRole("textbox", { name: "Percent; a minus lowers" }), "7");
    expect(await within(dialog).findByText(/3 inherited prices become own\./)).toBeDefined();
    expect(asked().at(-1)?.body).toMatchObject({ select: { prices: "EFFECTIVE" } });
  });

  it("means the selected cells when there are several", async () => {
    const { user, asked } = await open();
    await user.keyboard("{Shift>}{ArrowDown}{/Shift}");
    await user.click(screen.getByRole("button", { name: "Change many" }));
    const dialog = await screen.findByRole("dialog", { name: "Change many prices" });
    expect(within(dialog).getByRole("radio", { name: "2 selected cells" })).toHaveProperty("checked", true);
    await waitFor(() =>
      expect(asked().at(-1)?.body).toMatchObject({
        select: { q: null, charges: [{ action: "REGISTER", termMonths: 12 }], prices: "EFFECTIVE" },
      }),
    );
  });

  it("warns of what rounding does, and rounds up only when asked", async () => {
    const { user, asked } = await open({
      "POST /price-changes/edit-preview": {
        body: editPreview({
          turned: 44,
          strayed: 1,
          surprises: [editExample({ before: "0.30", after: "0.90" })],
        }),
      },
    });
    await user.click(screen.getByRole("button", { name: "Change many" }));
    const dialog = await screen.findByRole("dialog", { name: "Change many prices" });
    await user.type(within(dialog).getByRole("textbox", { name: "Percent; a minus lowers" }), "1");
    await user.click(within(dialog).getByRole("combobox", { name: "Round to an ending" }));
    await user.click(await screen.findByRole("option", { name: "ends in .90" }));
    const warning = await within(dialog).findByRole("alert");
    expect(warning.textContent).toContain("44 prices fall although you raise them.");
    expect(warning.textContent).toContain("Rounding alone moves 1 price by more than a fifth.");
    expect(warning.textContent).toContain("0.30 → 0.90");
    await user.click(within(warning).getByRole("button", { name: "Round up only" }));
    await waitFor(() =>
      expect(asked().at(-1)?.body).toMatchObject({ rounding: { ending: "0.90", direction: "UP" } }),
    );
  });
});

describe("copying from the list", () => {
  const figures = {
    "POST /price-changes/edit-preview": { body: editPreview({ changed: 3216, becomeOwn: 3204 }) },
  };

  it("says how many prices and how many differ before it copies all that is shown", async () => {
    const { user, edits } = await open({ ...edited, ...figures });
    await user.click(screen.getByRole("button", { name: "Copy from list" }));
    const dialog = await screen.findByRole("dialog", { name: "Copy prices from the standard list" });
    expect(within(dialog).getByRole("radio", { name: "All 2 products shown" })).toHaveProperty(
      "checked",
      true,
    );
    expect(
      await within(dialog).findByText("Copies 3,204 prices. 12 own prices differ and stay."),
    ).toBeDefined();
    await user.click(within(dialog).getByRole("button", { name: "Copy 3,204 prices" }));
    await waitFor(() =>
      expect(edits()[0]?.body).toEqual({
        select: { q: null, categoryId: null, prices: "INHERITED" },
        operation: { kind: "COPY_INHERITED", value: null },
        rounding: null,
      }),
    );
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("replaces those that differ on request", async () => {
    const { user, edits } = await open({ ...edited, ...figures });
    await user.click(screen.getByRole("button", { name: "Copy from list" }));
    const dialog = await screen.findByRole("dialog", { name: "Copy prices from the standard list" });
    await user.click(await within(dialog).findByRole("switch", { name: "Replace 12 prices that differ" }));
    await user.click(within(dialog).getByRole("button", { name: "Copy 3,216 prices" }));
    await waitFor(() => expect(edits()[0]?.body).toMatchObject({ select: { prices: "EFFECTIVE" } }));
  });

  it("begins with the product whose button was pressed", async () => {
    const { user, asked } = await open(figures);
    const [button] = screen.getAllByRole("button", { name: "Copy from list: .com" });
    if (button) await user.click(button);
    const dialog = await screen.findByRole("dialog", { name: "Copy prices from the standard list" });
    expect(within(dialog).getByRole("radio", { name: "The product .com" })).toHaveProperty("checked", true);
    await waitFor(() => expect(asked().at(-1)?.body).toMatchObject({ select: { skus: [".com"] } }));
  });
});

const report = {
  dryRun: true,
  stored: false,
  format: "TEXT",
  encoding: null,
  delimiter: null,
  headers: [],
  sample: [],
  suggestedColumns: {},
  rows: 1,
  added: 0,
  changed: 1,
  removed: 0,
  unchanged: 0,
  guarded: true,
  differences: [
    {
      row: 1,
      sku: ".com",
      action: "RENEW",
      termMonths: 12,
      minQuantity: 1,
      before: "10.00",
      after: "-2.00",
      kind: "CHANGED",
      findings: ["NEGATIVE_PRICE"],
    },
  ],
  errors: [],
  errorCount: 0,
};

describe("pasting prices as text", () => {
  it("shows what differs and what the guard says before there is any draft", async () => {
    const { user, calls, router } = await open({
      "POST /price-changes/import-preview": { body: report },
      "POST /price-changes/change-1/imports": { body: { ...report, dryRun: false, stored: true } },
    });
    await user.click(screen.getByRole("button", { name: "Paste prices" }));
    const dialog = await screen.findByRole("dialog", { name: "Paste prices" });
    await user.type(within(dialog).getByRole("textbox", { name: "Prices as text" }), "COM_ANNUAL:-2.00");
    await user.click(within(dialog).getByRole("button", { name: "Check" }));
    const row = await within(dialog).findByRole("row", {
      name: /^1 \.com Renew, 1 year 10\.00 -2\.00 changed/,
    });
    expect(row.textContent).toContain("Below zero");
    expect(calls.some(({ method, path }) => method === "POST" && path === "/price-changes")).toBe(false);
    await user.click(within(dialog).getByRole("button", { name: "Take 1 price" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(router.state.location.search).toEqual({ change: "change-1" });
  });

  it("takes nothing of a text that is wrong", async () => {
    const { user } = await open({
      "POST /price-changes/import-preview": {
        body: {
          ...report,
          changed: 0,
          differences: [],
          errors: [
            { row: 1, column: null, code: "malformed-line", detail: "A line is like COM_ANNUAL:10.00." },
          ],
          errorCount: 1,
        },
      },
    });
    await user.click(screen.getByRole("button", { name: "Paste prices" }));
    const dialog = await screen.findByRole("dialog", { name: "Paste prices" });
    await user.type(within(dialog).getByRole("textbox", { name: "Prices as text" }), "what");
    await user.click(within(dialog).getByRole("button", { name: "Check" }));
    expect(await within(dialog).findByText("Some lines need another look; nothing is taken.")).toBeDefined();
    expect(within(dialog).queryByRole("button", { name: /^Take/ })).toBeNull();
  });
});

it("offers no draft in which there is nothing to go on with", async () => {
  await open({ "GET /price-changes": { body: page([priceChange({ itemCount: 0 })]) } });
  await waitFor(() => expect(screen.queryByText(/There is an unpublished draft/)).toBeNull());
});
