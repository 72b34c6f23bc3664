const LONGEST_ZEROS = /\b0(?::0)+\b/g;

/** A network address as people write it: 0:0:0:0:0:0:0:1 is ::1. */
export function shownAddress(address: string): string {
  if (!address.includes(":")) return address;
  const gaps = [...address.matchAll(LONGEST_ZEROS)];
  const longest = gaps.sort((one, other) => other[0].length - one[0].length)[0];
  if (!longest) return address;
  const before = address.slice(0, longest.index).replace(/:$/, "");
  const after = address.slice(longest.index + longest[0].length).replace(/^:/, "");
  return `${before}::${after}`;
}
