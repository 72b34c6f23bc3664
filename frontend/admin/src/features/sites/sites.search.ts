import { text } from "@kontor/kit/search-params";

export type RegistrationsSearch = { cursor?: string };

export function registrationsSearch(search: Record<string, unknown>): RegistrationsSearch {
  return { cursor: text(search, "cursor") };
}
