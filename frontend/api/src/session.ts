import { problemOf } from "./problem";
import type { Schema } from "./types";

export type CurrentUser = Schema<"CurrentUser">;

/** A short-lived access token and whom it is for: staff at the desk, or a customer's person at the portal. */
export type Session = Schema<"SessionView"> | Schema<"PortalSessionView">;

type Listener = () => void;

let refreshPath = "/api/v1/auth/refresh";
let accessToken: string | undefined;
let expiresAt = 0;
let user: CurrentUser | undefined;
let refreshing: Promise<Session | undefined> | undefined;
const listeners = new Set<Listener>();

/** Says where this application gets its next access token; staff and customers have sessions of their own. */
export function refreshAt(path: string): void {
  refreshPath = path;
}

/** The token lives in this module only: neither storage nor a readable cookie can leak it. */
export function currentToken(): string | undefined {
  return accessToken;
}

export function currentUser(): CurrentUser | undefined {
  return user;
}

export function isExpired(): boolean {
  return Date.now() >= expiresAt;
}

export function begin(session: Session): void {
  const seconds = "expiresIn" in session ? session.expiresIn : session.expiresInSeconds;
  accessToken = session.accessToken;
  expiresAt = Date.now() + (seconds - 5) * 1000;
  user = "user" in session ? session.user : undefined;
  for (const listener of listeners) listener();
}

export function end(): void {
  accessToken = undefined;
  expiresAt = 0;
  user = undefined;
  for (const listener of listeners) listener();
}

export function onSession(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

async function requestSession(): Promise<Session | undefined> {
  const response = await globalThis.fetch(new URL(refreshPath, globalThis.location.origin), {
    method: "POST",
    credentials: "same-origin",
    headers: { Accept: "application/json" },
  });
  if (response.ok) return (await response.json()) as Session;
  if (response.status >= 500) throw new Error((await problemOf(response)).title);
  return undefined;
}

// the refresh cookie rotates and its reuse ends the session, so two tabs must not send the same one
function acrossTabs<T>(work: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks;
  // absent where the page is served without TLS from another machine
  if (!locks) return work();
  return locks.request(`kontor${refreshPath}`, work) as Promise<T>;
}

/** Asks for a new access token; callers that come meanwhile share the one request. */
export function refresh(): Promise<Session | undefined> {
  refreshing ??= acrossTabs(requestSession)
    .then((session) => {
      if (session === undefined) end();
      else begin(session);
      return session;
    })
    .finally(() => {
      refreshing = undefined;
    });
  return refreshing;
}
