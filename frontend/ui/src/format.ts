export type Money = { amount: string; currency: string };

/** The browser's regional variant of the chosen language (de-AT for de), so that numbers look the way people write them. */
export function localeFor(language: string): string {
  const regional = globalThis.navigator?.languages?.find((tag) => tag.startsWith(`${language}-`));
  return regional ?? language;
}

export function formatMoney(money: Money, locale: string): string {
  const format = new Intl.NumberFormat(locale, { style: "currency", currency: money.currency });
  const digits = format.resolvedOptions().minimumFractionDigits ?? 2;
  return new Intl.NumberFormat(locale, {
    style: "currency",
    currency: money.currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: Math.max(digits, 4),
  }).format(Number(money.amount));
}

export function formatAmount(amount: string, locale: string, digits = 2): string {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: 4 }).format(
    Number(amount),
  );
}

export function formatNumber(value: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(value);
}

/** "-5" -> "−5 %" with the sign always shown: a percentage here is a change. */
export function formatChange(percent: string, locale: string): string {
  return new Intl.NumberFormat(locale, {
    style: "percent",
    signDisplay: "exceptZero",
    maximumFractionDigits: 4,
  }).format(Number(percent) / 100);
}

export function formatDay(day: string, locale: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(date);
}

/** 2026-12-31 where there is little room ("31 Dec"). */
export function formatShortDay(day: string, locale: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" }).format(date);
}

const NUMBERS = { year: "numeric", month: "2-digit", day: "2-digit", timeZone: "UTC" } as const;

/** 2026-12-31 as a form field shows it ("31.12.2026"); nothing for no day. */
export function dayText(day: string, locale: string): string {
  return day === "" ? "" : new Intl.DateTimeFormat(locale, NUMBERS).format(new Date(`${day}T00:00:00Z`));
}

type DayPart = "day" | "month" | "year";

function isDayPart(type: string): type is DayPart {
  return type === "day" || type === "month" || type === "year";
}

/** In which order people of a locale write the parts of a day. */
function dayOrder(locale: string): DayPart[] {
  const parts = new Intl.DateTimeFormat(locale, NUMBERS).formatToParts(new Date(0));
  return parts.map(({ type }) => type).filter(isDayPart);
}

/** Reads a day as people type it ("31.12.2026", "2026-12-31") into an ISO day; undefined if it is none. */
export function parseDay(text: string, locale: string): string | undefined {
  const numbers =
    /^\s*(\d{1,4})\D{1,3}(\d{1,2})\D{1,3}(\d{1,4})\D?\s*$/.exec(text)?.slice(1).map(Number) ?? [];
  const order: DayPart[] = /^\s*\d{4}/.test(text) ? ["year", "month", "day"] : dayOrder(locale);
  const [year = 0, month = 0, day = 0] = (["year", "month", "day"] as const).map(
    (part) => numbers[order.indexOf(part)],
  );
  const date = new Date(Date.UTC(year < 100 ? 2000 + year : year, month - 1, day));
  const exists = numbers.length === 3 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}

export function formatMoment(instant: string, locale: string, timeZone?: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone }).format(
    new Date(instant),
  );
}

function decimalSign(locale: string): string {
  return (
    new Intl.NumberFormat(locale).formatToParts(1.5).find((part) => part.type === "decimal")?.value ?? "."
  );
}

/** Reads an amount as people type it ("1.234,50", "9.00") into a decimal string; undefined if it is none. */
export function parseAmount(text: string, locale: string): string | undefined {
  const compact = text.replaceAll(/[\s'’]/g, "").replaceAll("−", "-");
  const sign = decimalPosition(compact, locale);
  const whole = (sign < 0 ? compact : compact.slice(0, sign)).replaceAll(/[.,]/g, "");
  const fraction = sign < 0 ? "" : compact.slice(sign + 1);
  if (!/^-?\d+$/.test(whole) || !/^\d*$/.test(fraction)) return undefined;
  return fraction === "" ? whole : `${whole}.${fraction}`;
}

// "9.00" typed in German means nine, "1.000" means a thousand: three digits after the foreign sign are a group
function decimalPosition(text: string, locale: string): number {
  const last = Math.max(text.lastIndexOf("."), text.lastIndexOf(","));
  if (last < 0) return -1;
  const mixed = text.includes(".") && text.includes(",");
  const repeated = text.indexOf(text.charAt(last)) !== last;
  if (mixed) return last;
  if (repeated) return -1;
  const foreign = text.charAt(last) !== decimalSign(locale);
  return foreign && text.length - last - 1 === 3 ? -1 : last;
}
