type Search = Record<string, unknown>;

/** A search parameter as text; absent, empty or malformed values count as not given. */
export function text(search: Search, name: string): string | undefined {
  const value = search[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}

export function oneOf<T extends string>(search: Search, name: string, allowed: readonly T[]): T | undefined {
  return allowed.find((option) => option === search[name]);
}

export function flag(search: Search, name: string): true | undefined {
  return search[name] === true || search[name] === "true" ? true : undefined;
}

export type DialogSearch = { dialog?: string };

/** Which dialog is open, so that it has an address of its own. */
export function dialogSearch(search: Record<string, unknown>): DialogSearch {
  return { dialog: text(search, "dialog") };
}
