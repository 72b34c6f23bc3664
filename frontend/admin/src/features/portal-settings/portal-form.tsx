import { profileFieldValues } from "@kontor/api/schema";
import { FormText, FormTextarea } from "@kontor/kit/forms/fields";
import { FormSection } from "@kontor/kit/forms/form-section";
import { LANGUAGES, languageName } from "@kontor/kit/language";
import { useTranslation } from "@kontor/ui/use-translation";
import { Checkbox, ColorInput } from "@mantine/core";
import { type Control, useController } from "react-hook-form";
import type { PortalValues } from "./portal-form.schema";
import { PortalHost } from "./portal-host";
import classes from "./portal-settings.module.css";
import type { PortalSettings } from "./portal-settings.queries";

type Bound = { control: Control<PortalValues> };

const SWATCHES = ["#0c6657", "#0b5cad", "#3b3a8f", "#7a1fa2", "#b3173f", "#c2410c", "#a16207", "#1f2937"];

function ColourField({ control }: Bound) {
  const { t } = useTranslation();
  const { field, fieldState } = useController({ control, name: "primaryColor" });
  return (
    <ColorInput
      {...field}
      label={t("portal.colour")}
      description={t("portal.colourHint")}
      format="hex"
      swatches={SWATCHES}
      swatchesPerRow={8}
      withEyeDropper={false}
      fixOnBlur={false}
      error={fieldState.error?.message}
    />
  );
}

function LooksFields({ control }: Bound) {
  const { t } = useTranslation();
  return (
    <FormSection legend={t("portal.looks")} hint={t("portal.looksHint")}>
      <ColourField control={control} />
      <FormText
        control={control}
        name="logoText"
        label={t("portal.logoText")}
        description={t("portal.logoTextHint")}
      />
      {LANGUAGES.map((language) => (
        <FormTextarea
          key={language}
          control={control}
          name={`welcome.${language}`}
          label={t("portal.welcome", { language: languageName(language) })}
          lang={language}
          maxLength={2000}
        />
      ))}
    </FormSection>
  );
}

function LanguageChoice({ control }: Bound) {
  const { t } = useTranslation();
  const { field, fieldState } = useController({ control, name: "languages" });
  return (
    <Checkbox.Group
      value={field.value}
      onChange={field.onChange}
      label={t("portal.languages")}
      error={fieldState.error?.message}
      className={classes.fullRow}
    >
      <div className={classes.checks}>
        {LANGUAGES.map((language) => (
          <Checkbox key={language} value={language} label={languageName(language)} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

function EditableChoice({ control }: Bound) {
  const { t } = useTranslation();
  const { field } = useController({ control, name: "editableFields" });
  return (
    <Checkbox.Group
      value={field.value}
      onChange={field.onChange}
      label={t("portal.editable")}
      description={t("portal.editableHint")}
      className={classes.fullRow}
    >
      <div className={classes.checks}>
        {profileFieldValues.map((name) => (
          <Checkbox key={name} value={name} label={t(`field.${name}`)} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

type Props = Bound & { settings: PortalSettings; editable: boolean };

/** Everything that a reseller decides about its portal. */
export function PortalFields({ control, settings, editable }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <LooksFields control={control} />
      <FormSection legend={t("portal.use")} hint={t("portal.useHint")}>
        <LanguageChoice control={control} />
        <EditableChoice control={control} />
      </FormSection>
      <FormSection legend={t("portal.legal")}>
        <FormText control={control} name="imprintUrl" label={t("portal.imprintUrl")} type="url" />
        <FormText control={control} name="privacyUrl" label={t("portal.privacyUrl")} type="url" />
      </FormSection>
      <FormSection legend={t("portal.host")} hint={t("portal.hostHint")}>
        <FormText
          control={control}
          name="hostName"
          label={t("portal.hostName")}
          description={t("portal.hostNameHint")}
        />
        <PortalHost settings={settings} editable={editable} />
      </FormSection>
    </>
  );
}
