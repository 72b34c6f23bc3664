import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { categoryOptionsQuery, classOptionsQuery, referenceQuery } from "./reference.queries";

export type Option = { value: string; label: string };

function byLabel(a: Option, b: Option): number {
  return a.label.localeCompare(b.label);
}

/** Country names in the reader's language; the server's English name where the browser knows none. */
export function useCountryName(): (code: string | null | undefined) => string {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const names = new Intl.DisplayNames([i18n.language], { type: "region", fallback: "code" });
    return (code) => (code && /^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : (code ?? ""));
  }, [i18n.language]);
}

export function useCountryOptions(): Option[] {
  const { data } = useQuery(referenceQuery);
  const nameOf = useCountryName();
  return useMemo(
    () => (data?.countries ?? []).map(({ code }) => ({ value: code, label: nameOf(code) })).sort(byLabel),
    [data, nameOf],
  );
}

export function useCurrencyOptions(): Option[] {
  const { data } = useQuery(referenceQuery);
  const { i18n } = useTranslation();
  return useMemo(() => {
    const names = new Intl.DisplayNames([i18n.language], { type: "currency", fallback: "code" });
    return (data?.currencies ?? []).map(({ code }) => ({
      value: code,
      label: `${code} · ${names.of(code) ?? code}`,
    }));
  }, [data, i18n.language]);
}

export function useTimeZoneOptions(): string[] {
  return useQuery(referenceQuery).data?.timeZones ?? [];
}

export function useClassOptions(): Option[] {
  const { data } = useQuery(classOptionsQuery);
  return useMemo(() => (data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })), [data]);
}

export function useCategoryOptions(): Option[] {
  const { data } = useQuery(categoryOptionsQuery);
  return useMemo(() => (data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })), [data]);
}
