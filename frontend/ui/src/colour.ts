type Triple = readonly [number, number, number];

function channelsOf(hex: string): Triple {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function hexOf(channels: Triple): string {
  const digits = channels.map((channel) =>
    Math.round(Math.min(255, Math.max(0, channel)))
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${digits.join("")}`;
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function gamma(share: number): number {
  return 255 * (share <= 0.0031308 ? 12.92 * share : 1.055 * share ** (1 / 2.4) - 0.055);
}

function luminance(hex: string): number {
  const [red, green, blue] = channelsOf(hex);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** The contrast of two colours as WCAG counts it, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** So much of the first colour laid over the second one. */
export function mix(over: string, under: string, share: number): string {
  const [red, green, blue] = channelsOf(over);
  const [redBelow, greenBelow, blueBelow] = channelsOf(under);
  const blend = (a: number, b: number) => a * share + b * (1 - share);
  return hexOf([blend(red, redBelow), blend(green, greenBelow), blend(blue, blueBelow)]);
}

function toOklab(hex: string): Triple {
  const [red, green, blue] = channelsOf(hex);
  const [r, g, b] = [linear(red), linear(green), linear(blue)];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromOklab([lightness, a, b]: Triple): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return hexOf([
    gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    gamma(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ]);
}

export function lightnessOf(hex: string): number {
  return toOklab(hex)[0];
}

/** The same colour as light or dark as asked for, paler towards white and black, where no strong ones exist. */
export function withLightness(hex: string, lightness: number): string {
  const [own, a, b] = toOklab(hex);
  const room = (value: number) => Math.min(value, 1 - value) + 0.12;
  const strength = Math.min(1, room(lightness) / room(own));
  return fromOklab([lightness, a * strength, b * strength]);
}

const STEP = 0.01;

/** The nearest colour, lighter or darker, that stands out from all of these backgrounds. */
export function readableOn(
  hex: string,
  backgrounds: readonly string[],
  ratio: number,
  towards: "dark" | "light",
): string {
  const step = towards === "dark" ? -STEP : STEP;
  let colour = hex;
  for (let lightness = lightnessOf(hex); lightness >= 0 && lightness <= 1; lightness += step) {
    if (backgrounds.every((background) => contrast(colour, background) >= ratio)) return colour;
    colour = withLightness(hex, lightness + step);
  }
  return towards === "dark" ? "#000000" : "#ffffff";
}
