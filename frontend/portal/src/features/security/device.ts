const SYSTEMS = [
  ["iPhone", /iPhone/],
  ["iPad", /iPad/],
  ["Android", /Android/],
  ["Windows", /Windows/],
  ["macOS", /Mac OS X|Macintosh/],
  ["ChromeOS", /CrOS/],
  ["Linux", /Linux/],
] as const;

const BROWSERS = [
  ["Edge", /Edg(?:e|A|iOS)?\//],
  ["Opera", /OPR\//],
  ["Samsung Internet", /SamsungBrowser\//],
  ["Firefox", /(?:Firefox|FxiOS)\//],
  ["Chrome", /(?:Chrome|Chromium|CriOS)\//],
  ["Safari", /Safari\//],
] as const;

/** "Firefox, Windows" from what a browser calls itself; undefined when it says nothing we know. */
export function deviceName(userAgent: string | null | undefined): string | undefined {
  const known = (list: readonly (readonly [string, RegExp])[]) =>
    list.find(([, pattern]) => pattern.test(userAgent ?? ""))?.[0];
  const names = [known(BROWSERS), known(SYSTEMS)].filter((name) => name !== undefined);
  return names.length > 0 ? names.join(", ") : undefined;
}
