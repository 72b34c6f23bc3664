import { api, body } from "@kontor/api/client";
import type { AnswerOf } from "@kontor/api/contract";
import { at, pages } from "@kontor/api/server";
import type { Schema } from "@kontor/api/types";
import { useWrite } from "@kontor/api/writes";
import { useMutation } from "@tanstack/react-query";

export type MySession = Schema<"MySessionView">;

export const sessionsQuery = pages("/api/v1/me/sessions", { params: { query: { limit: 20 } } });

export const useChangePassword = () =>
  useWrite("post", "/api/v1/me/password", (change: Schema<"PasswordChange">) => ({ body: change }));

// a refusal says that it has ended meanwhile
const ENDED = { evenWhenRefused: true };

export const useEndSession = () =>
  useWrite("delete", "/api/v1/me/sessions/{id}", (id: string) => at(id), ENDED);

export const useEndOthers = () => useWrite("post", "/api/v1/me/sessions/end-others", () => ({}), ENDED);

export function beginSecondFactor(password: string) {
  return body(api.POST("/api/v1/me/totp", { body: { password } }));
}

export type SecondFactorSetup = AnswerOf<"post", "/api/v1/me/totp">;

/** Makes nothing stale yet: the page that shows the recovery codes would go away. */
export function useConfirmSecondFactor() {
  return useMutation({
    mutationFn: (code: string) => body(api.POST("/api/v1/me/totp/confirmation", { body: { code } })),
  });
}

export const useRemoveSecondFactor = () =>
  useWrite("delete", "/api/v1/me/totp", (password: string) => ({ body: { password } }));
