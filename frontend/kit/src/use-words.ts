import { useCallback } from "react";
import { useTranslation } from "react-i18next";

/** Looks up a key that is made at run time, such as a code from the server; the fallback when the catalogue lacks it. */
export function useWords(): (key: string, fallback: string) => string {
  const { i18n } = useTranslation();
  const language = i18n.resolvedLanguage ?? i18n.language;
  return useCallback(
    (key, fallback) => {
      const text: unknown = i18n.getResource(language, "app", key);
      return typeof text === "string" ? text : fallback;
    },
    [i18n, language],
  );
}
