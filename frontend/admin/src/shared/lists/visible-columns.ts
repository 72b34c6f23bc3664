const STORED = "kontor.%.columns";

function split(columns: string | null | undefined, known: readonly string[]): string[] {
  return (columns ?? "").split(",").filter((column) => known.includes(column));
}

type List = { name: string; known: readonly string[]; defaults: readonly string[] };

/** A link's columns win, then this browser's own choice for the list, then the defaults. */
export function visibleColumns(
  fromLink: string | undefined,
  { name, known, defaults }: List,
): readonly string[] {
  const linked = split(fromLink, known);
  if (linked.length > 0) return linked;
  const own = split(localStorage.getItem(STORED.replace("%", name)), known);
  return own.length > 0 ? own : defaults;
}

export function rememberColumns(name: string, columns: readonly string[]): void {
  localStorage.setItem(STORED.replace("%", name), columns.join(","));
}
