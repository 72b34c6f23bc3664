import { api, body } from "@kontor/api/client";
import type { Option } from "@kontor/kit/use-countries";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";

// a reseller keeps few categories
export const categoryOptionsQuery = queryOptions({
  queryKey: ["product-categories", "options"],
  queryFn: () => body(api.GET("/api/v1/product-categories", { params: { query: { limit: 100 } } })),
});

export function useCategoryOptions(): Option[] {
  const { data } = useQuery(categoryOptionsQuery);
  return useMemo(() => (data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })), [data]);
}
