const LONGEST_ZEROS = /\b0(?::0)+\b/g;

/** A network address as people write it: 0:0:0:0:0:0:0:1 is ::1. */
export function shownAddress(address: string): string {
  if (!address.includes(":")) return address;
  const gaps = address.match(LONGEST_ZEROS) ?? [];
  const longest = gaps.reduce((one, other) => (other.length > one.length ? other : one), "");
  if (longest === "") return address;
  const at = address.indexOf(longest);
  const before = address.slice(0, at).replace(/:$/, "");
  const after = address.slice(at + longest.length).replace(/^:/, "");
  return `${before}::${after}`;
}
