import { FormText } from "@kontor/kit/forms/fields";
import { FormSection } from "@kontor/kit/forms/form-section";
import { formatNumber } from "@kontor/ui/format";
import { useLocale } from "@kontor/ui/use-locale";
import { useTranslation } from "@kontor/ui/use-translation";
import { ColorInput } from "@mantine/core";
import { type Control, useController, useWatch } from "react-hook-form";
import { contrast, READABLE } from "./contrast";
import { COLOURS, MEASURES, type SiteValues } from "./site-form.schema";
import classes from "./sites.module.css";

type Colour = keyof typeof COLOURS;
type Measure = keyof typeof MEASURES;

const COLOUR_NAMES = [
  "--kontor-accent",
  "--kontor-accent-text",
  "--kontor-background",
  "--kontor-text",
  "--kontor-muted",
  "--kontor-link",
  "--kontor-error",
  "--kontor-border",
  "--kontor-field-background",
  "--kontor-field-border",
] as const satisfies Colour[];

const MEASURE_NAMES = [
  "--kontor-font",
  "--kontor-font-size",
  "--kontor-radius",
  "--kontor-padding",
] as const satisfies Measure[];

// what has to be read on what
const PAIRS: [Colour, Colour][] = [
  ["--kontor-accent-text", "--kontor-accent"],
  ["--kontor-text", "--kontor-background"],
  ["--kontor-text", "--kontor-field-background"],
  ["--kontor-muted", "--kontor-background"],
  ["--kontor-link", "--kontor-background"],
  ["--kontor-error", "--kontor-background"],
];

type Props = { control: Control<SiteValues> };

function ColourField({ control, name }: Props & { name: Colour }) {
  const { t } = useTranslation();
  const { field, fieldState } = useController({ control, name: `style.${name}` });
  return (
    <ColorInput
      {...field}
      label={t(`style.${name}`)}
      placeholder={COLOURS[name]}
      format="hex"
      swatches={[COLOURS[name], "#ffffff", "#1b2430"]}
      closeOnColorSwatchClick
      popoverProps={{ withinPortal: true }}
      eyeDropperButtonProps={{ "aria-label": t("style.pick") }}
      error={fieldState.error?.message}
    />
  );
}

/** Pairs of colours that many people could not read. */
function Unreadable({ control }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const style = useWatch({ control, name: "style" });
  const colourOf = (name: Colour) => style[name] || COLOURS[name];
  const poor = PAIRS.flatMap(([text, ground]) => {
    const ratio = contrast(colourOf(text), colourOf(ground));
    return ratio !== undefined && ratio < READABLE ? [{ text, ground, ratio }] : [];
  });
  return (
    <div role="status" className={classes.wide}>
      {poor.map(({ text, ground, ratio }) => (
        <p key={text + ground} className={classes.error}>
          {t("style.unreadable", {
            text: t(`style.${text}`),
            ground: t(`style.${ground}`),
            ratio: formatNumber(Math.floor(ratio * 10) / 10, locale),
          })}
        </p>
      ))}
    </div>
  );
}

export function StyleSection({ control }: Props) {
  const { t } = useTranslation();
  return (
    <FormSection legend={t("style.title")} hint={t("style.hint")}>
      {COLOUR_NAMES.map((name) => (
        <ColourField key={name} control={control} name={name} />
      ))}
      {MEASURE_NAMES.map((name) => (
        <FormText
          key={name}
          control={control}
          name={`style.${name}`}
          label={t(`style.${name}`)}
          placeholder={MEASURES[name]}
        />
      ))}
      <Unreadable control={control} />
    </FormSection>
  );
}
