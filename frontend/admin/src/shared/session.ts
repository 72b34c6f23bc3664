import { type CurrentUser, currentUser, onSession } from "@kontor/api/session";
import type { Schema } from "@kontor/api/types";
import { useSyncExternalStore } from "react";

export type Right = Schema<"Right">;

export function useCurrentUser(): CurrentUser | undefined {
  return useSyncExternalStore(onSession, currentUser);
}

/** What the signed-in person may do; the server decides, this only hides what it would refuse. */
export function useRights(): (right: Right) => boolean {
  const user = useCurrentUser();
  return (right) => user?.rights.includes(right) ?? false;
}
