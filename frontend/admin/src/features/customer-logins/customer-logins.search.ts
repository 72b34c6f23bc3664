import { text } from "@kontor/kit/search-params";

export type CustomerLoginsSearch = { dialog?: string; cursor?: string };

export function customerLoginsSearch(search: Record<string, unknown>): CustomerLoginsSearch {
  return { dialog: text(search, "dialog"), cursor: text(search, "cursor") };
}
