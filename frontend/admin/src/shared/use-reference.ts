import { type Option, referenceQuery } from "@kontor/kit/use-countries";
import { useTranslation } from "@kontor/ui/use-translation";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";

export function useCurrencyOptions(): Option[] {
  const { data } = useQuery(referenceQuery);
  const { language } = useTranslation();
  return useMemo(() => {
    const names = new Intl.DisplayNames([language], { type: "currency", fallback: "code" });
    return (data?.currencies ?? []).map(({ code }) => ({
      value: code,
      label: `${code} · ${names.of(code) ?? code}`,
    }));
  }, [data, language]);
}

export function useTimeZoneOptions(): string[] {
  return useQuery(referenceQuery).data?.timeZones ?? [];
}
