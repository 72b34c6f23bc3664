import { api, body, done } from "@kontor/api/client";
import { begin, end } from "@kontor/api/session";
import type { Schema } from "@kontor/api/types";

export async function signIn(login: Schema<"Login">): Promise<void> {
  begin(await body(api.POST("/api/v1/auth/login", { body: login })));
}

export async function signOut(): Promise<void> {
  await api.POST("/api/v1/auth/logout").catch(() => undefined);
  end();
}

export function changePassword(change: Schema<"PasswordChange">): Promise<void> {
  return done(api.POST("/api/v1/auth/password", { body: change }));
}

export function requestPasswordReset(email: string): Promise<void> {
  return done(api.POST("/api/v1/auth/password-reset", { body: { email } }));
}

export function confirmPasswordReset(wanted: Schema<"NewPassword">): Promise<void> {
  return done(api.POST("/api/v1/auth/password-reset/confirmation", { body: wanted }));
}

export type TotpSetup = Schema<"TotpSetup">;

export function setUpTotp(password: string): Promise<TotpSetup> {
  return body(api.POST("/api/v1/auth/totp", { body: { password } }));
}

/** The recovery codes, which are never shown again. */
export async function confirmTotp(code: string): Promise<string[]> {
  const { codes } = await body(api.POST("/api/v1/auth/totp/confirmation", { body: { code } }));
  return codes;
}

export async function removeTotp(password: string): Promise<void> {
  await done(api.DELETE("/api/v1/auth/totp", { body: { password } }));
}
