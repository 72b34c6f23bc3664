import { parseAmount } from "@kontor/ui/format";
import type { Misread } from "./cells";

export type Unread = { unread: string; why: Misread };

/** An amount, `null` for a cell that is left alone, or the text that could not be read. */
export type Pasted = { amount: string } | Unread | null;

/** How amounts are written here: the reader's signs, and the currency that they may bear. */
export type Writing = { locale: string; currency: string };

const DISPLAYS = ["symbol", "narrowSymbol", "name"] as const;
const LANGUAGES = ["en", "de", "es"];
const NUMBER = /^([^\d]*)(\d[\d.,'’\s]*)([^\d]*)$/;

function fold(mark: string): string {
  return mark.normalize("NFKC").trim().toLowerCase();
}

const marksOf = new Map<string, ReadonlySet<string>>();

/** All ways in which this currency stands beside an amount: its code, its signs, its names. */
function marks({ locale, currency }: Writing): ReadonlySet<string> {
  const key = `${locale} ${currency}`;
  const known = marksOf.get(key);
  if (known) return known;
  const found = new Set([currency.toLowerCase()]);
  for (const language of [locale, ...LANGUAGES])
    for (const currencyDisplay of DISPLAYS)
      for (const amount of [1, 5]) {
        const format = new Intl.NumberFormat(language, { style: "currency", currency, currencyDisplay });
        const mark = format.formatToParts(amount).find(({ type }) => type === "currency");
        if (mark) found.add(fold(mark.value));
      }
  marksOf.set(key, found);
  return found;
}

/** Spreadsheets copy what they show, with the currency: another one than the sheet's is never taken for it. */
export function readCell(text: string, writing: Writing): Pasted {
  // no-break spaces and wide digits become plain ones, and what cannot be seen goes
  const plain = text
    .normalize("NFKC")
    .replaceAll(/\p{Cf}/gu, "")
    .replaceAll("−", "-")
    .trim();
  if (plain === "") return null;
  const [, before = "", digits = "", after = ""] = NUMBER.exec(plain) ?? [];
  const minus = before.includes("-") ? "-" : "";
  const beside = [before.replaceAll("-", ""), after].map(fold).filter((mark) => mark !== "");
  const amount = digits === "" ? undefined : parseAmount(minus + digits, writing.locale);
  if (amount === undefined) return { unread: text.trim(), why: "amount" };
  const own = beside.every((mark) => marks(writing).has(mark));
  return own ? { amount } : { unread: text.trim(), why: "currency" };
}

/** Reads what a spreadsheet puts on the clipboard: lines of cells that are separated by tabs. */
export function readBlock(text: string, writing: Writing): Pasted[][] {
  const lines = text.replaceAll("\r\n", "\n").replace(/\n$/, "").split("\n");
  return lines.map((line) => line.split("\t").map((cell) => readCell(cell, writing)));
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
