import { formatDay } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";

/** When upstream expires, said beside an own date that does not change it (E21). */
export function UpstreamDates({ days }: { days: readonly (string | null | undefined)[] }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const known = days.filter((day) => day !== null && day !== undefined).sort();
  const first = known[0];
  const last = known.at(-1);
  if (!first || !last) return t("association.upstreamNone");
  return first === last
    ? t("association.upstreamOn", { day: formatDay(first, locale) })
    : t("association.upstreamBetween", { first: formatDay(first, locale), last: formatDay(last, locale) });
}
