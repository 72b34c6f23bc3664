// where one is in a list, and which dialog is open, is no part of a view
const PASSING = ["cursor", "dialog"];

/** The filters, order and columns of an address as one text, whatever their order was. */
export function toQuery(search: Record<string, unknown>): string {
  const kept = Object.entries(search).filter(
    ([name, value]) => value !== undefined && !PASSING.some((part) => name.toLowerCase().endsWith(part)),
  );
  return new URLSearchParams(
    kept
      .map(([name, value]): [string, string] => [name, String(value)])
      .sort(([a], [b]) => a.localeCompare(b)),
  ).toString();
}

export function fromQuery(query: string): Record<string, unknown> {
  return Object.fromEntries(new URLSearchParams(query));
}
