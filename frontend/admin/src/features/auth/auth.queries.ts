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
