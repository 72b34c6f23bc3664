import {
  type CSSVariablesResolver,
  createTheme,
  type InputWrapperProps,
  type MantineColorsTuple,
  type MenuProps,
  type ModalProps,
  type PopoverProps,
  type SelectProps,
  type TooltipProps,
} from "@mantine/core";

// the green of weathered copper roofs; 7 on white and white on 6 both pass AA
const verdigris: MantineColorsTuple = [
  "#eef7f4",
  "#d8ece6",
  "#b1d9cd",
  "#84c4b3",
  "#58ac98",
  "#2f9480",
  "#137a68",
  "#0c6657",
  "#0a5448",
  "#07423a",
];
const brick: MantineColorsTuple = [
  "#fdf2ef",
  "#fae0da",
  "#f5c5ba",
  "#ef9f8e",
  "#e87d67",
  "#d9583d",
  "#c2412a",
  "#ab3620",
  "#8f2c19",
  "#712212",
];
const ochre: MantineColorsTuple = [
  "#fdf6e7",
  "#f8e8c4",
  "#f0d596",
  "#e6be62",
  "#d9a637",
  "#b98614",
  "#966b0b",
  "#7c5708",
  "#644606",
  "#4c3504",
];
const gray: MantineColorsTuple = [
  "#faf9f7",
  "#f4f3f0",
  "#eae8e3",
  "#dedbd5",
  "#cac7bf",
  "#a3a19a",
  "#62655f",
  "#494d49",
  "#333835",
  "#1a201e",
];
const dark: MantineColorsTuple = [
  "#e4e9e7",
  "#bdc6c2",
  "#9aa6a1",
  "#6e7a75",
  "#303936",
  "#252d2a",
  "#1c2321",
  "#161b1a",
  "#0f1312",
  "#0a0d0c",
];

// by their types only: the theme is there before anything is drawn, and must not bring every component along
// help below the field keeps the fields of a row on one line
const INPUT: Partial<InputWrapperProps> = { inputWrapperOrder: ["label", "input", "description", "error"] };
const MENU: Partial<MenuProps> = { shadow: "lg", transitionProps: { duration: 90 }, radius: "md" };
const POPOVER: Partial<PopoverProps> = { shadow: "lg", transitionProps: { duration: 90 }, radius: "md" };
const MODAL: Partial<ModalProps> = { transitionProps: { duration: 120 }, radius: "lg", shadow: "xl" };
// choosing what is chosen already keeps it; the cross clears
const SELECT: Partial<SelectProps> = { allowDeselect: false };
const TOOLTIP: Partial<TooltipProps> = {
  openDelay: 350,
  transitionProps: { duration: 80 },
  events: { hover: true, focus: true, touch: false },
};

export const theme = createTheme({
  primaryColor: "verdigris",
  primaryShade: { light: 7, dark: 6 },
  colors: { verdigris, brick, red: brick, ochre, yellow: ochre, gray, dark },
  black: "#1a201e",
  fontFamily: "'Hanken Grotesk Variable', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', 'DejaVu Sans Mono', monospace",
  fontSizes: { xs: "0.75rem", sm: "0.84375rem", md: "0.90625rem", lg: "1rem", xl: "1.125rem" },
  lineHeights: { xs: "1.4", sm: "1.45", md: "1.5", lg: "1.5", xl: "1.5" },
  headings: {
    fontWeight: "620",
    sizes: {
      h1: { fontSize: "1.375rem", lineHeight: "1.25" },
      h2: { fontSize: "1.0625rem", lineHeight: "1.35" },
      h3: { fontSize: "0.9375rem", lineHeight: "1.4" },
    },
  },
  defaultRadius: "md",
  radius: { xs: "4px", sm: "6px", md: "8px", lg: "12px", xl: "16px" },
  shadows: {
    xs: "0 1px 2px rgb(20 30 26 / 6%)",
    sm: "0 1px 3px rgb(20 30 26 / 8%), 0 1px 2px rgb(20 30 26 / 5%)",
    md: "0 6px 16px -4px rgb(20 30 26 / 12%), 0 2px 4px rgb(20 30 26 / 5%)",
    lg: "0 14px 32px -8px rgb(20 30 26 / 18%), 0 4px 8px rgb(20 30 26 / 6%)",
    xl: "0 24px 56px -12px rgb(20 30 26 / 28%), 0 6px 12px rgb(20 30 26 / 8%)",
  },
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    InputWrapper: { defaultProps: INPUT },
    Menu: { defaultProps: MENU },
    Popover: { defaultProps: POPOVER },
    Modal: { defaultProps: MODAL },
    Select: { defaultProps: SELECT },
    Tooltip: { defaultProps: TOOLTIP },
  },
});

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-body": "#ffffff",
    "--mantine-color-error": brick[7],
    "--mantine-color-placeholder": "#6d706a",
    "--mantine-color-default-border": gray[3],
    "--k-canvas": "#f4f3f0",
    "--k-surface": "#ffffff",
    "--k-sunken": "#faf9f7",
    "--k-line": "#e6e4de",
    "--k-line-strong": "#cfccc4",
    "--k-hover": "rgb(26 32 30 / 4.5%)",
    "--k-selection": "rgb(12 102 87 / 9%)",
    "--k-text": "#1a201e",
    "--k-muted": "#5a5e58",
    "--k-accent": verdigris[7],
    "--k-accent-soft": "#e6f2ee",
    "--k-danger": brick[7],
    "--k-danger-soft": brick[0],
    "--k-warn": ochre[7],
    "--k-warn-soft": ochre[0],
  },
  dark: {
    "--mantine-color-body": "#161b1a",
    "--mantine-color-error": brick[3],
    "--mantine-color-placeholder": "#8b9691",
    "--mantine-color-default-border": "#46524d",
    "--k-canvas": "#0f1312",
    "--k-surface": "#161b1a",
    "--k-sunken": "#121716",
    "--k-line": "#343e3a",
    "--k-line-strong": "#52605a",
    "--k-hover": "rgb(228 233 231 / 6%)",
    "--k-selection": "rgb(108 196 176 / 14%)",
    "--k-text": "#e4e9e7",
    "--k-muted": "#9aa6a1",
    "--k-accent": "#6cc4b0",
    "--k-accent-soft": "#16332d",
    "--k-danger": brick[3],
    "--k-danger-soft": "#35190f",
    "--k-warn": ochre[3],
    "--k-warn-soft": "#2f240b",
  },
});
