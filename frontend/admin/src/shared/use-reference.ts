import { type Option, referenceQuery } from "@kontor/kit/use-countries";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";

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
