import { api, body, done } from "@kontor/api/client";
import type { Schema } from "@kontor/api/types";
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";

export type CustomerLogin = Schema<"CustomerLoginView">;

const keys = { of: (id: string) => ["customer-logins", id] };

export function loginsQuery(id: string, cursor: string | undefined) {
  return queryOptions({
    queryKey: [...keys.of(id), cursor],
    queryFn: () =>
      body(
        api.GET("/api/v1/customers/{id}/logins", { params: { path: { id }, query: { limit: 25, cursor } } }),
      ),
    placeholderData: keepPreviousData,
  });
}

function useInvalidate(id: string) {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: keys.of(id) });
}

export function useInvite(id: string) {
  return useMutation({
    mutationFn: (input: Schema<"NewCustomerInvitation">) =>
      body(api.POST("/api/v1/customers/{id}/logins", { params: { path: { id } }, body: input })),
    onSuccess: useInvalidate(id),
  });
}

export function useSendPasswordLink(id: string) {
  return useMutation({
    mutationFn: (loginId: string) =>
      done(
        api.POST("/api/v1/customers/{id}/logins/{loginId}/password-reset", {
          params: { path: { id, loginId } },
        }),
      ),
  });
}

export function useEndAccess(id: string) {
  return useMutation({
    mutationFn: (loginId: string) =>
      done(api.DELETE("/api/v1/customers/{id}/logins/{loginId}", { params: { path: { id, loginId } } })),
    onSuccess: useInvalidate(id),
  });
}
