import createClient, { type Middleware } from "openapi-fetch";
import type { Paths } from "./paths";
import { NETWORK_PROBLEM, ProblemError, problemOf } from "./problem";
import { currentToken, isExpired, refresh } from "./session";

const WITHOUT_SESSION =
  /\/auth\/(login|refresh|password-reset)(\/confirmation)?$|\/api\/v1\/(setup$|public\/)/;

function needsSession(url: string): boolean {
  return !WITHOUT_SESSION.test(new URL(url).pathname);
}

function withToken(request: Request): Request {
  const token = currentToken();
  if (token !== undefined) request.headers.set("Authorization", `Bearer ${token}`);
  return request;
}

/** Sends a request with the access token and, after a 401, once more with a fresh one. */
export async function authorisedFetch(request: Request): Promise<Response> {
  if (!needsSession(request.url)) return globalThis.fetch(request);
  if (currentToken() !== undefined && isExpired()) await refresh().catch(() => undefined);
  const retry = request.clone();
  const response = await globalThis.fetch(withToken(request));
  if (response.status !== 401) return response;
  const session = await refresh().catch(() => undefined);
  return session === undefined ? response : globalThis.fetch(withToken(retry));
}

const problems: Middleware = {
  async onResponse({ response }) {
    if (!response.ok) throw new ProblemError(await problemOf(response));
  },
  onError({ error }) {
    return error instanceof ProblemError ? error : new ProblemError(NETWORK_PROBLEM);
  },
};

const baseUrl = typeof globalThis.location === "undefined" ? "" : globalThis.location.origin;

// lists are files, too, for whoever asks for that; here they are read as JSON
export const api = createClient<Paths, "application/json">({ baseUrl, fetch: authorisedFetch });
api.use(problems);

/** The body of a successful answer; failures have already been thrown as ProblemError. */
export async function body<T>(answer: Promise<{ data?: T }>): Promise<NonNullable<T>> {
  const { data } = await answer;
  if (data === undefined || data === null) throw new ProblemError(NETWORK_PROBLEM);
  return data;
}

/** For answers without a body. */
export async function done(answer: Promise<unknown>): Promise<void> {
  await answer;
}

export function ifMatch(version: number): { "If-Match": string } {
  return { "If-Match": `"${version}"` };
}
