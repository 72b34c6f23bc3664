import { read } from "@kontor/api/server";
import { useTranslation } from "@kontor/ui/use-translation";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";

export type Option = { value: string; label: string };

/** Currencies, countries and time zones. */
export const referenceQuery = read("/api/v1/reference", undefined, { staleTime: Number.POSITIVE_INFINITY });

function byLabel(a: Option, b: Option): number {
  return a.label.localeCompare(b.label);
}

/** Country names in the reader's language; the server's English name where the browser knows none. */
export function useCountryName(): (code: string | null | undefined) => string {
  const { language } = useTranslation();
  return useMemo(() => {
    const names = new Intl.DisplayNames([language], { type: "region", fallback: "code" });
    return (code) => (code && /^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : (code ?? ""));
  }, [language]);
}

export function useCountryOptions(): Option[] {
  const { data } = useQuery(referenceQuery);
  const nameOf = useCountryName();
  return useMemo(
    () => (data?.countries ?? []).map(({ code }) => ({ value: code, label: nameOf(code) })).sort(byLabel),
    [data, nameOf],
  );
}
