import { localeFor } from "./format";
import { useTranslation } from "./use-translation";

export function useLocale(): string {
  const { language } = useTranslation();
  return localeFor(language);
}
