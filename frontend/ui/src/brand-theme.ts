import {
  type CheckboxProps,
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  mergeThemeOverrides,
  type RadioProps,
} from "@mantine/core";
import { contrast, lightnessOf, mix, readableOn, withLightness } from "./colour";
import { cssVariables, theme } from "./theme";

/** For brands that have not chosen a colour: ours. */
export const DEFAULT_BRAND = "#0c6657";

const INK = "#1a201e";
const WHITE = "#ffffff";
const READABLE = 4.6;

const LIGHT = { surface: WHITE, canvas: "#f4f3f0" };
const DARK = { surface: "#161b1a", canvas: "#0f1312" };

type Fill = { fill: string; hover: string; on: string };

/** A button's colours: the brand's own one wherever text on it can be read. */
function fillOf(colour: string): Fill {
  const readable = contrast(colour, WHITE) >= READABLE || contrast(colour, INK) >= READABLE;
  const fill = readable ? colour : readableOn(colour, [WHITE], READABLE, "dark");
  const on = contrast(fill, WHITE) >= READABLE ? WHITE : INK;
  const step = on === WHITE ? -0.05 : 0.04;
  return { fill, hover: withLightness(fill, Math.min(0.97, lightnessOf(fill) + step)), on };
}

type Tones = Fill & { accent: string; soft: string; selection: string };

/** What a brand's colour becomes on light and on dark pages, so that it is seen and read on both. */
export function tonesOf(brand: string): { light: Tones; dark: Tones } {
  const lightSoft = mix(brand, LIGHT.surface, 0.1);
  const darkSoft = mix(readableOn(brand, [DARK.surface], 2.2, "light"), DARK.surface, 0.2);
  return {
    light: {
      ...fillOf(readableOn(brand, [LIGHT.surface], 1.25, "dark")),
      accent: readableOn(brand, [LIGHT.surface, LIGHT.canvas, lightSoft], READABLE, "dark"),
      soft: lightSoft,
      selection: mix(brand, LIGHT.surface, 0.12),
    },
    dark: {
      ...fillOf(readableOn(brand, [DARK.surface], 2.2, "light")),
      accent: readableOn(brand, [DARK.surface, DARK.canvas, darkSoft], 5.2, "light"),
      soft: darkSoft,
      selection: mix(brand, DARK.surface, 0.24),
    },
  };
}

function variablesOf({ fill, hover, on, accent, soft, selection }: Tones) {
  return {
    "--mantine-color-brand-filled": fill,
    "--mantine-color-brand-filled-hover": hover,
    "--mantine-color-brand-light": soft,
    "--mantine-color-brand-light-hover": selection,
    "--mantine-color-brand-light-color": accent,
    "--mantine-color-brand-outline": accent,
    "--mantine-color-brand-text": accent,
    "--mantine-color-anchor": accent,
    "--k-accent": accent,
    "--k-accent-soft": soft,
    "--k-selection": selection,
    "--k-fill": fill,
    "--k-on-fill": on,
  };
}

const ON_FILL = "var(--k-on-fill)";

function shade(brand: string, lightness: number): string {
  return withLightness(brand, lightness);
}

function shadesOf(brand: string): MantineColorsTuple {
  return [
    shade(brand, 0.97),
    shade(brand, 0.93),
    shade(brand, 0.86),
    shade(brand, 0.78),
    shade(brand, 0.69),
    shade(brand, 0.61),
    shade(brand, 0.53),
    shade(brand, 0.46),
    shade(brand, 0.39),
    shade(brand, 0.31),
  ];
}

/** The variables of our style sheets in a brand's colour. */
export function brandVariables(brand: string): CSSVariablesResolver {
  const tones = tonesOf(brand);
  return (current) => {
    const ours = cssVariables(current);
    return {
      ...ours,
      light: { ...ours.light, ...variablesOf(tones.light) },
      dark: { ...ours.dark, ...variablesOf(tones.dark) },
    };
  };
}

const CHECKED: Partial<CheckboxProps & RadioProps> = { iconColor: ON_FILL };

/** Our theme in somebody else's colour. */
export function brandTheme(brand: string) {
  const branded = createTheme({
    primaryColor: "brand",
    colors: { brand: shadesOf(brand) },
    variantColorResolver: (input) => {
      const colours = defaultVariantColorsResolver(input);
      const filled = input.variant === "filled" && (input.color ?? "brand") === "brand";
      return filled ? { ...colours, color: ON_FILL } : colours;
    },
    components: {
      Checkbox: { defaultProps: CHECKED },
      Radio: { defaultProps: CHECKED },
    },
  });
  return { theme: mergeThemeOverrides(theme, branded), cssVariables: brandVariables(brand) };
}
