import { parseAmount } from "@kontor/ui/format";

/** An amount, `null` for a cell that is left alone, or the text that could not be read. */
export type Pasted = { amount: string } | { unread: string } | null;

// spreadsheets copy what they show, with the currency
const DECORATION = /[€$£¥%]|\b[A-Z]{3}\b/g;

export function readCell(text: string, locale: string): Pasted {
  const bare = text.replaceAll(DECORATION, "").replaceAll("−", "-").trim();
  if (bare === "") return text.trim() === "" ? null : { unread: text.trim() };
  const amount = parseAmount(bare, locale);
  return amount === undefined ? { unread: text.trim() } : { amount };
}

/** Reads what a spreadsheet puts on the clipboard: lines of cells that are separated by tabs. */
export function readBlock(text: string, locale: string): Pasted[][] {
  const lines = text.replaceAll("\r\n", "\n").replace(/\n$/, "").split("\n");
  return lines.map((line) => line.split("\t").map((cell) => readCell(cell, locale)));
}

/** An amount the way people type it: their decimal sign, and no grouping, which would confuse other programs. */
export function typedAmount(amount: string, locale: string): string {
  if (amount.trim() === "" || !Number.isFinite(Number(amount))) return amount;
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 4,
    useGrouping: false,
  }).format(Number(amount));
}
