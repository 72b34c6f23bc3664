import { text } from "@kontor/kit/search-params";

export type SettingsSearch = { dialog?: string; id?: string; cursor?: string };

export function settingsSearch(search: Record<string, unknown>): SettingsSearch {
  return { dialog: text(search, "dialog"), id: text(search, "id"), cursor: text(search, "cursor") };
}
