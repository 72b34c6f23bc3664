import { api, body, done, ifMatch } from "@kontor/api/client";
import type { Schema } from "@kontor/api/types";
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";

export type User = Schema<"UserView">;
export type ApiKey = Schema<"ApiKeyView">;

const keys = {
  reseller: ["reseller"],
  users: ["users"],
  apiKeys: ["api-keys"],
};

export const resellerQuery = queryOptions({
  queryKey: keys.reseller,
  queryFn: () => body(api.GET("/api/v1/reseller")),
});

export function useChangeReseller(version: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Schema<"ResellerChange">) =>
      body(api.PUT("/api/v1/reseller", { headers: ifMatch(version), body: input })),
    onSuccess: (saved) => client.setQueryData(keys.reseller, saved),
  });
}

export function usersQuery(cursor: string | undefined) {
  return queryOptions({
    queryKey: [...keys.users, cursor],
    queryFn: () => body(api.GET("/api/v1/users", { params: { query: { limit: 50, cursor } } })),
    placeholderData: keepPreviousData,
  });
}

function useInvalidate(queryKey: string[]) {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey });
}

export function useCreateUser() {
  return useMutation({
    mutationFn: (input: Schema<"NewUser">) => body(api.POST("/api/v1/users", { body: input })),
    onSuccess: useInvalidate(keys.users),
  });
}

export function useChangeUser({ id, version }: User) {
  return useMutation({
    mutationFn: (input: Schema<"UserChange">) =>
      body(
        api.PUT("/api/v1/users/{id}", { params: { path: { id } }, headers: ifMatch(version), body: input }),
      ),
    onSuccess: useInvalidate(keys.users),
  });
}

export function useRemoveSecondFactor(id: string) {
  return useMutation({
    mutationFn: () => done(api.DELETE("/api/v1/users/{id}/second-factor", { params: { path: { id } } })),
    onSuccess: useInvalidate(keys.users),
  });
}

export function apiKeysQuery(cursor: string | undefined) {
  return queryOptions({
    queryKey: [...keys.apiKeys, cursor],
    queryFn: () => body(api.GET("/api/v1/api-keys", { params: { query: { limit: 50, cursor } } })),
    placeholderData: keepPreviousData,
  });
}

function createApiKey(input: Schema<"NewApiKey">) {
  return body(api.POST("/api/v1/api-keys", { body: input }));
}

/** The key with its secret, which is never shown again. */
export type FreshApiKey = Awaited<ReturnType<typeof createApiKey>>;

export function useCreateApiKey() {
  return useMutation({
    mutationFn: createApiKey,
    onSuccess: useInvalidate(keys.apiKeys),
  });
}

export function useRevokeApiKey() {
  return useMutation({
    mutationFn: (id: string) => done(api.DELETE("/api/v1/api-keys/{id}", { params: { path: { id } } })),
    onSuccess: useInvalidate(keys.apiKeys),
  });
}
