import { api, body } from "@kontor/api/client";
import type { Schema } from "@kontor/api/types";
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";

const keys = { all: ["resellers"] };

export function resellersQuery(cursor: string | undefined) {
  return queryOptions({
    queryKey: [...keys.all, cursor],
    queryFn: () => body(api.GET("/api/v1/resellers", { params: { query: { limit: 25, cursor } } })),
    placeholderData: keepPreviousData,
  });
}

export function useCreateReseller() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Schema<"NewTenant">) => body(api.POST("/api/v1/resellers", { body: input })),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.all }),
  });
}
