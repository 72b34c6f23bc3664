import { textOf, useTranslation } from "@kontor/ui/use-translation";
import { useCallback } from "react";

/** Looks up a key that is made at run time, such as a code from the server; the fallback when the catalogue lacks it. */
export function useWords(): (key: string, fallback: string) => string {
  const { language } = useTranslation();
  return useCallback((key, fallback) => textOf(language, key) ?? fallback, [language]);
}
