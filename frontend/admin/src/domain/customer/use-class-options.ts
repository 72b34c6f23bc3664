import { read } from "@kontor/api/server";
import type { Option } from "@kontor/kit/use-countries";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";

// a reseller keeps few classes
export const classOptionsQuery = read("/api/v1/customer-classes", { params: { query: { limit: 100 } } });

export function useClassOptions(): Option[] {
  const { data } = useQuery(classOptionsQuery);
  return useMemo(() => (data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })), [data]);
}
