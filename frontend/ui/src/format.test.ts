import { describe, expect, it } from "vitest";
import { dayText, formatAmount, formatChange, formatDay, formatMoney, parseAmount, parseDay } from "./format";

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

describe("money", () => {
  it.each([
    ["en-US", "1234.5", "USD", "$1,234.50"],
    ["de-DE", "1234.5", "EUR", "1.234,50 €"],
    ["es-ES", "12345.5", "EUR", "12.345,50 €"],
    ["de-DE", "1200", "JPY", "1.200 ¥"],
    ["en-US", "0.0125", "USD", "$0.0125"],
    ["en-US", "-3", "USD", "-$3.00"],
  ])("is written the way people in %s write %s %s", (locale, amount, currency, text) => {
    expect(plain(formatMoney({ amount, currency }, locale))).toBe(text);
  });

  it.each([
    ["de", "9,00", "9.00"],
    ["de", "9.00", "9.00"],
    ["de", "1.000", "1000"],
    ["de", "1.234,5", "1234.5"],
    ["en", "1,000", "1000"],
    ["en", "1,234.50", "1234.50"],
    ["en", "0.125", "0.125"],
    ["en", "9,5", "9.5"],
    ["en", "-2", "-2"],
    ["es", "1.234.567", "1234567"],
  ])("typed in %s as %s means %s", (locale, text, amount) => {
    expect(parseAmount(text, locale)).toBe(amount);
  });

  it.each(["", "abc", "1.2.3,4x", "--1", "€5"])("is not %s", (text) => {
    expect(parseAmount(text, "en")).toBeUndefined();
  });
});

it("always shows the direction of a change", () => {
  expect(plain(formatChange("-5", "de-DE"))).toBe("-5 %");
  expect(plain(formatChange("2.5", "en-US"))).toBe("+2.5%");
});

it("keeps a day the same day in every time zone", () => {
  expect(formatDay("2026-01-31", "en-GB")).toBe("31 Jan 2026");
});

it("shows at least the usual decimals of an amount", () => {
  expect(formatAmount("10", "en-US")).toBe("10.00");
  expect(formatAmount("0.1255", "de-DE")).toBe("0,1255");
});

describe("a day", () => {
  it.each([
    ["de", "31.12.2026", "2026-12-31"],
    ["de", "1.2.27", "2027-02-01"],
    ["en-US", "12/31/2026", "2026-12-31"],
    ["en-GB", "31/12/2026", "2026-12-31"],
    ["es", "1-2-2027", "2027-02-01"],
    ["es", "2026-12-31", "2026-12-31"],
  ])("typed in %s as %s is %s", (locale, text, day) => {
    expect(parseDay(text, locale)).toBe(day);
  });

  it.each(["", "31.2.2027", "31.12", "12/31/2026", "morgen"])("is not %s", (text) => {
    expect(parseDay(text, "de")).toBeUndefined();
  });

  it("is shown in a field as it is typed", () => {
    expect(dayText("2026-12-31", "de")).toBe("31.12.2026");
    expect(dayText("", "de")).toBe("");
  });
});
