type Search = Record<string, unknown>;

/** As it stands in the address: the router has read digits as a number and "true" as a boolean. */
function written(value: unknown): string | undefined {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return typeof value === "string" ? value : undefined;
}

/** A search parameter as text; absent, empty or malformed values count as not given. */
export function text(search: Search, name: string): string | undefined {
  return written(search[name]) || undefined;
}

export function oneOf<T extends string>(search: Search, name: string, allowed: readonly T[]): T | undefined {
  const value = written(search[name]);
  return allowed.find((option) => option === value);
}

export function flag(search: Search, name: string): true | undefined {
  return search[name] === true || search[name] === "true" ? true : undefined;
}

/** Which dialog is open, and for which row: so it has an address of its own; and which page of the list is shown. */
export type DialogSearch = { dialog?: string; id?: string; cursor?: string };

export function dialogSearch(search: Search): DialogSearch {
  return { dialog: text(search, "dialog"), id: text(search, "id"), cursor: text(search, "cursor") };
}
