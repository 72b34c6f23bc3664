const STORED = "kontor.customers.columns";

function split(columns: string | null | undefined, known: readonly string[]): string[] {
  return (columns ?? "").split(",").filter((column) => known.includes(column));
}

/** A link's columns win, then this browser's own choice, then the defaults. */
export function visibleColumns(
  fromLink: string | undefined,
  known: readonly string[],
  defaults: readonly string[],
): readonly string[] {
  const linked = split(fromLink, known);
  if (linked.length > 0) return linked;
  const own = split(localStorage.getItem(STORED), known);
  return own.length > 0 ? own : defaults;
}

export function rememberColumns(columns: readonly string[]): void {
  localStorage.setItem(STORED, columns.join(","));
}
