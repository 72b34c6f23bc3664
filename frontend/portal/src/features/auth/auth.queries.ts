import { api, body } from "@kontor/api/client";
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
