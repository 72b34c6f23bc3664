import { formatDay } from "@kontor/ui/format";

export type Days = { from: string; to: string };

const MONTH = /^2\d\d\d-(0[1-9]|1[0-2])$/;
const RANGE = /^(\d{4}-\d\d-\d\d)?\.\.(\d{4}-\d\d-\d\d)?$/;

/** So many days from today on; old addresses know these. */
export const SOON = ["30", "60", "90"] as const;

/** How far ahead months stand as chips of their own. */
const MONTHS_AHEAD = 6;

/** The present day where the person sits. */
export function today(now = new Date()): string {
  const part = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}

function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function monthAfter(day: string, months: number): string {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 7);
}

function daysOfMonth(month: string): Days {
  const next = monthAfter(`${month}-01`, 1);
  return { from: `${month}-01`, to: plusDays(`${next}-01`, -1) };
}

/** "30" days, "this" or "next" month, "2027-02", or "2027-02-10..2027-03-09", of which either may be open. */
export function isPeriod(text: string | undefined): boolean {
  if (text === undefined) return false;
  return ["this", "next", ...SOON].includes(text) || MONTH.test(text) || (RANGE.test(text) && text !== "..");
}

/** The days of a period; a saved view that says "next" means another month each month. */
export function daysOf(period: string | undefined, on = today()): Partial<Days> {
  if (period === undefined) return {};
  if (period === "this") return daysOfMonth(monthAfter(on, 0));
  if (period === "next") return daysOfMonth(monthAfter(on, 1));
  if (MONTH.test(period)) return daysOfMonth(period);
  const range = RANGE.exec(period);
  if (range) return { from: range[1], to: range[2] };
  return { from: on, to: plusDays(on, Number(period)) };
}

/** The months after the next one, which have no word of their own. */
export function laterMonths(on = today()): string[] {
  return Array.from({ length: MONTHS_AHEAD - 2 }, (_, index) => monthAfter(on, index + 2));
}

export function monthName(month: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { month: "short", year: "numeric", timeZone: "UTC" });
  return format.format(new Date(`${month}-01T00:00:00Z`));
}

/** A period without a word of its own, as people write it. */
export function periodText(period: string, locale: string): string {
  if (MONTH.test(period)) return monthName(period, locale);
  const { from, to } = daysOf(period);
  return [from, to].map((day) => (day ? formatDay(day, locale) : "")).join(" – ");
}
