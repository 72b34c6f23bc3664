import { type CurrentUser, currentUser, onSession } from "@kontor/api/session";
import { useSyncExternalStore } from "react";

const RIGHTS = [
  "customers:read",
  "customers:write",
  "customers:delete",
  "customers:import",
  "classes:read",
  "classes:write",
  "products:read",
  "products:write",
  "prices:read",
  "prices:write",
  "prices:publish",
  "prices:backdate",
  "prices:override-guard",
  "prices:import",
  "costs:read",
  "costs:write",
  "relationships:read",
  "relationships:write",
  "requests:read",
  "requests:decide",
  "services:write",
  "subscriptions:read",
  "subscriptions:write",
  "subscriptions:import",
  "associations:read",
  "associations:write",
  "mails:read",
  "mails:write",
  "reminders:read",
  "reminders:write",
  "users:read",
  "users:write",
  "api-keys:read",
  "api-keys:write",
  "settings:read",
  "settings:write",
  "sites:read",
  "sites:write",
] as const;

export type Right = (typeof RIGHTS)[number];

export function useCurrentUser(): CurrentUser | undefined {
  return useSyncExternalStore(onSession, currentUser);
}

/** What the signed-in person may do; the server decides, this only hides what it would refuse. */
export function useRights(): (right: Right) => boolean {
  const user = useCurrentUser();
  return (right) => user?.rights.includes(right) ?? false;
}
