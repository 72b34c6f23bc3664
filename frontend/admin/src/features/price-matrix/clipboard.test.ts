import { describe, expect, it } from "vitest";
import { readBlock, readCell, typedAmount } from "./clipboard";

const writing = (locale: string, currency: string) => ({ locale, currency });

describe("the clipboard", () => {
  it.each([
    [
      "de-DE",
      "1.234,50 €\t\n−5\t7",
      [
        [{ amount: "1234.50" }, null],
        [{ amount: "-5" }, { amount: "7" }],
      ],
    ],
    ["en-GB", "1,234.50", [[{ amount: "1234.50" }]]],
    ["en-GB", "EUR 3\tfree\r\n", [[{ amount: "3" }, { unread: "free", why: "amount" }]]],
    ["es-ES", "€\t12,5 euros", [[{ unread: "€", why: "amount" }, { amount: "12.5" }]]],
  ])("reads what spreadsheets in %s write: %j", (locale, text, block) => {
    expect(readBlock(text, writing(locale, "EUR"))).toEqual(block);
  });

  it.each([
    "USD 7.00",
    "$ 8.00",
    "£50",
    "US$9",
    "7 Pfund",
    "usd7",
    "7.00 CHF",
    "50 kr",
    "-$5",
    "＄5",
    "5 %",
    "EUR 5 USD",
  ])("takes %s for no price in euros", (text) => {
    for (const locale of ["en-GB", "de-DE", "es-ES"])
      expect(readCell(text, writing(locale, "EUR"))).toEqual({ unread: text, why: "currency" });
  });

  it.each([
    ["USD", "$ 8.00", "8.00"],
    ["USD", "US$8", "8"],
    ["USD", "7 US Dollars", "7"],
    ["GBP", "£50", "50"],
    ["GBP", "-£50.10", "-50.10"],
    ["CHF", "CHF 1'200.50", "1200.50"],
    ["JPY", "¥900", "900"],
    ["SEK", "95 kr", "95"],
    ["EUR", "7.00\u00a0eur", "7.00"],
    ["EUR", "\u200b7.00 €", "7.00"],
  ])("reads a price in %s written %s", (currency, text, amount) => {
    expect(readCell(text, writing("en-GB", currency))).toEqual({ amount });
  });

  it.each(["0.1255", "12.5", "1234.5", "-3", "1000"])("gives %s back as it was", (amount) => {
    for (const locale of ["en-GB", "de-DE", "es-ES"]) {
      const [[cell] = []] = readBlock(typedAmount(amount, locale), writing(locale, "EUR"));
      expect(cell && "amount" in cell && Number(cell.amount)).toBe(Number(amount));
    }
  });
});
