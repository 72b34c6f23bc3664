import { languageName } from "@kontor/kit/language";
import { useCountryName } from "@kontor/kit/use-countries";
import { useWords } from "@kontor/kit/use-words";
import { formatDay, formatMoney } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { useQuery } from "@tanstack/react-query";
import { servicesQuery } from "@/domain/offer/offers.queries";
import { useRights } from "@/shared/session";

/** What things are called, by their ids. */
type Names = Readonly<Record<string, string>>;

const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

function isMoney(value: unknown): value is { amount: string; currency: string } {
  return typeof value === "object" && value !== null && "amount" in value && "currency" in value;
}

/** What a field records by its id or code; nothing for other fields. */
function useNames(names: Names): (field: string, value: string) => string | undefined {
  const { t } = useTranslation();
  const countryName = useCountryName();
  const mayReadServices = useRights()("relationships:read");
  const { data: services = [] } = useQuery({ ...servicesQuery, enabled: mayReadServices });
  return (field, value) => {
    if (names[value] !== undefined) return names[value];
    if (ID.test(value)) return t("history.gone");
    if (field === "country" || field.endsWith(".country")) return countryName(value);
    if (field === "services") return services.find(({ code }) => code === value)?.name;
    return undefined;
  };
}

/** A recorded value in words: enums and what has an id by their name, money in the reader's format. */
export function useValueText(names: Names): (field: string, value: unknown) => string {
  const { t } = useTranslation();
  const words = useWords();
  const locale = useLocale();
  const nameOf = useNames(names);
  const text = (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === "") return t("conflict.empty");
    if (typeof value === "boolean") return t(value ? "answer.yes" : "answer.no");
    if (typeof value === "string" && DAY.test(value)) return formatDay(value, locale);
    if (typeof value === "string")
      return (
        nameOf(field, value) ?? words(`${field}.${value}`, field === "language" ? languageName(value) : value)
      );
    if (isMoney(value)) return formatMoney(value, locale);
    if (Array.isArray(value))
      return value
        .map((part) => nameOf(field, String(part)) ?? words(`lock.${part}`, String(part)))
        .join(", ");
    return typeof value === "object" ? objectText(value) : String(value);
  };
  const objectText = (value: object) =>
    Object.entries(value)
      .filter(([, part]) => part !== null && part !== "")
      .map(([name, part]) => `${words(`field.address.${name}`, name)}: ${part}`)
      .join("; ");
  return text;
}
