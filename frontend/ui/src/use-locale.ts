import { useTranslation } from "react-i18next";
import { localeFor } from "./format";

export function useLocale(): string {
  const { i18n } = useTranslation();
  return localeFor(i18n.resolvedLanguage ?? i18n.language);
}
