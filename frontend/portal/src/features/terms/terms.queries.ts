import { api, body } from "@kontor/api/client";
import type { Schema } from "@kontor/api/types";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { meQuery } from "@/shared/session";

export type MyTerm = Schema<"MyTerm">;

export const termsQuery = queryOptions({
  queryKey: ["my-terms"],
  queryFn: () => body(api.GET("/api/v1/me/terms")),
});

export function useAcceptTerms() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (versionIds: string[]) =>
      body(api.POST("/api/v1/me/terms/acceptances", { body: { versionIds } })),
    onSuccess: (terms) => {
      client.setQueryData(termsQuery.queryKey, terms);
      return client.invalidateQueries({ queryKey: meQuery.queryKey });
    },
  });
}
