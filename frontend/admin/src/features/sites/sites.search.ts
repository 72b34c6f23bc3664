import { text } from "@kontor/kit/search-params";

export type SitesSearch = { dialog?: string; cursor?: string };

export function sitesSearch(search: Record<string, unknown>): SitesSearch {
  return { dialog: text(search, "dialog"), cursor: text(search, "cursor") };
}

export type RegistrationsSearch = { cursor?: string };

export function registrationsSearch(search: Record<string, unknown>): RegistrationsSearch {
  return { cursor: text(search, "cursor") };
}

/** `text` is the legal text whose next version is being written. */
export type LegalTextSearch = { dialog?: string; text?: string };

export function legalTextSearch(search: Record<string, unknown>): LegalTextSearch {
  return { dialog: text(search, "dialog"), text: text(search, "text") };
}
