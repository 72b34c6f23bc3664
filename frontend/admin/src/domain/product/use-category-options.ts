import { read } from "@kontor/api/server";
import type { Option } from "@kontor/kit/use-countries";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";

// a reseller keeps few categories
export const categoryOptionsQuery = read("/api/v1/product-categories", { params: { query: { limit: 100 } } });

export function useCategoryOptions(): Option[] {
  const { data } = useQuery(categoryOptionsQuery);
  return useMemo(() => (data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })), [data]);
}
