import { api, body, done } from "@kontor/api/client";
import { begin, end } from "@kontor/api/session";
import type { Schema } from "@kontor/api/types";

export type SignIn = Schema<"PortalLogin">;

export async function signIn(login: SignIn) {
  const session = await body(api.POST("/api/v1/portal/auth/login", { body: login }));
  begin(session);
  return session;
}

export async function signOut(): Promise<void> {
  await api.POST("/api/v1/portal/auth/logout").catch(() => undefined);
  end();
}

export function askForReset(reseller: string, email: string): Promise<void> {
  return done(api.POST("/api/v1/portal/auth/password-reset", { body: { reseller, email } }));
}

export function resetPassword(token: string, password: string): Promise<void> {
  return done(api.POST("/api/v1/portal/auth/password-reset/confirmation", { body: { token, password } }));
}
