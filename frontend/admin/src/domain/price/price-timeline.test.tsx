import type { Schema } from "@kontor/api/types";
import { fakeApi, page } from "@kontor/kit/test/fake-api";
import { screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { classMatrix } from "@/test/pricing";
import { renderApp } from "@/test/render-app";

// the grid draws the rows that fit, and a test page has no height of its own
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(700);
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(1200);
});

function entry(part: Partial<Schema<"TimelineEntry">>): Schema<"TimelineEntry"> {
  return {
    id: "entry-1",
    level: "CLASS_LIST",
    listId: "list-1",
    listName: "Class A",
    currency: "USD",
    minQuantity: 1,
    amount: "12.00",
    percent: null,
    validFrom: "2027-01-01",
    validUntil: null,
    state: "SCHEDULED",
    recordedAt: "2026-02-01T08:00:00.000Z",
    recordedBy: "Ada Lindqvist",
    changeId: "change-1",
    changeName: "January rise",
    reason: "Registry raises",
    reversal: false,
    replacedAt: null,
    replacedById: null,
    replacedByName: null,
    replacedBy: null,
    ...part,
  };
}

describe("a price over time", () => {
  it("is asked for from its cell and says what comes, by whom and why", async () => {
    const { calls } = fakeApi({
      ...classMatrix,
      "GET /customer-classes/class-1/prices": { body: { ...page([]), currency: "USD" } },
      "GET /customer-classes/class-1/price-timeline": {
        body: page([
          entry({}),
          entry({
            id: "entry-2",
            state: "PRESENT",
            amount: "10.00",
            validFrom: null,
            validUntil: "2027-01-01",
          }),
          entry({
            id: "entry-3",
            state: "REPLACED",
            replacedAt: "2026-02-02T08:00:00.000Z",
            replacedBy: "Bo",
          }),
        ]),
      },
    });
    const { user } = renderApp("/price-matrix/class/class-1");
    const cell = await screen.findByRole("gridcell", { name: /^\.com, Register/ });
    cell.focus();
    await user.keyboard("?");
    await user.click(await screen.findByRole("button", { name: "Over time" }));
    const scheduled = await screen.findByRole("region", { name: "Scheduled" });
    expect(within(scheduled).getByText("US$12.00")).toBeDefined();
    expect(within(scheduled).getByText("from 1 Jan 2027")).toBeDefined();
    expect(within(scheduled).getByText(/recorded by Ada Lindqvist/)).toBeDefined();
    expect(within(scheduled).getByText("Reason: Registry raises")).toBeDefined();
    expect(within(scheduled).getByRole("link", { name: "January rise" })).toBeDefined();
    const replaced = screen.getByRole("region", { name: "Replaced, not valid any more" });
    expect(within(replaced).getByText(/replaced by Bo/)).toBeDefined();
    const asked = calls.find(({ path }) => path === "/customer-classes/class-1/price-timeline")?.search;
    expect(Object.fromEntries(asked ?? [])).toMatchObject({
      sku: ".com",
      action: "REGISTER",
      termMonths: "12",
    });
  });
});
