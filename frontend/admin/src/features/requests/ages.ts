import { useTranslation } from "@kontor/ui/use-translation";

const DAY = 24;

/** How long something waits, in the largest unit that says enough. */
export function useAge(): (hours: number) => string {
  const { t } = useTranslation();
  return (hours) => {
    if (hours < 1) return t("requests.age.fresh");
    return hours < DAY
      ? t("requests.age.hours", { count: hours })
      : t("requests.age.days", { count: Math.floor(hours / DAY) });
  };
}
