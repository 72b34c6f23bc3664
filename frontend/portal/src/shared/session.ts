import { read } from "@kontor/api/server";
import { currentToken, onSession, refresh, type Session } from "@kontor/api/session";
import type { Schema } from "@kontor/api/types";
import { type QueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";

export type Me = Schema<"MeView">;

export const meQuery = read("/api/v1/me");

/** Keeps what came with the token, so that the first page need not ask again. */
export function remember(client: QueryClient, session: Session | undefined): void {
  if (session && "me" in session) client.setQueryData(meQuery.queryKey, session.me);
}

/** The signed-in person; after a reload the session is taken up again. */
export async function resume(client: QueryClient): Promise<Me | undefined> {
  if (currentToken() === undefined) remember(client, await refresh());
  return currentToken() === undefined ? undefined : client.ensureQueryData(meQuery);
}

export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

export function useSignedIn(): boolean {
  return useSyncExternalStore(onSession, currentToken) !== undefined;
}
