import { api, body, done } from "@kontor/api/client";
import { byCursor } from "@kontor/api/pages";
import type { Schema } from "@kontor/api/types";
import { infiniteQueryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { meQuery } from "@/shared/session";

export type MySession = Schema<"MySessionView">;

const keys = { sessions: ["my-sessions"] };

export const sessionsQuery = infiniteQueryOptions({
  queryKey: keys.sessions,
  queryFn: ({ pageParam }) =>
    body(api.GET("/api/v1/me/sessions", { params: { query: { limit: 20, cursor: pageParam } } })),
  ...byCursor,
});

function useInvalidate(queryKey: readonly unknown[]) {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey });
}

export function useChangePassword() {
  return useMutation({
    mutationFn: (change: Schema<"PasswordChange">) => done(api.POST("/api/v1/me/password", { body: change })),
    onSuccess: useInvalidate(keys.sessions),
  });
}

export function useEndSession() {
  return useMutation({
    mutationFn: (id: string) => done(api.DELETE("/api/v1/me/sessions/{id}", { params: { path: { id } } })),
    onSettled: useInvalidate(keys.sessions),
  });
}

export function useEndOthers() {
  return useMutation({
    mutationFn: () => done(api.POST("/api/v1/me/sessions/end-others")),
    onSettled: useInvalidate(keys.sessions),
  });
}

export function beginSecondFactor() {
  return body(api.POST("/api/v1/me/totp"));
}

export type SecondFactorSetup = Awaited<ReturnType<typeof beginSecondFactor>>;

export function useConfirmSecondFactor() {
  return useMutation({
    mutationFn: (code: string) => body(api.POST("/api/v1/me/totp/confirmation", { body: { code } })),
  });
}

export function useInvalidateMe() {
  return useInvalidate(meQuery.queryKey);
}

export function useRemoveSecondFactor() {
  return useMutation({
    mutationFn: (password: string) => done(api.DELETE("/api/v1/me/totp", { body: { password } })),
    onSuccess: useInvalidate(meQuery.queryKey),
  });
}
