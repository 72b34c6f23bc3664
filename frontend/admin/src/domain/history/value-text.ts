import { languageName } from "@kontor/kit/language";
import { useWords } from "@kontor/kit/use-words";
import { formatDay, formatMoney } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";

const DAY = /^\d{4}-\d\d-\d\d$/;

function isMoney(value: unknown): value is { amount: string; currency: string } {
  return typeof value === "object" && value !== null && "amount" in value && "currency" in value;
}

/** A recorded value in words: enums by their name, money in the reader's format. */
export function useValueText(): (field: string, value: unknown) => string {
  const { t } = useTranslation();
  const words = useWords();
  const locale = useLocale();
  const text = (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === "") return t("conflict.empty");
    if (typeof value === "boolean") return t(value ? "answer.yes" : "answer.no");
    if (typeof value === "string" && DAY.test(value)) return formatDay(value, locale);
    if (typeof value === "string")
      return words(`${field}.${value}`, field === "language" ? languageName(value) : value);
    if (isMoney(value)) return formatMoney(value, locale);
    if (Array.isArray(value)) return value.map((part) => words(`lock.${part}`, String(part))).join(", ");
    return typeof value === "object" ? objectText(value) : String(value);
  };
  const objectText = (value: object) =>
    Object.entries(value)
      .filter(([, part]) => part !== null && part !== "")
      .map(([name, part]) => `${words(`field.address.${name}`, name)}: ${part}`)
      .join("; ");
  return text;
}
