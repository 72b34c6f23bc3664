import { profileFieldValues } from "@kontor/api/schema";
import type { Schema } from "@kontor/api/types";
import { inEveryLanguage, LANGUAGES } from "@kontor/kit/language";
import { z } from "@kontor/kit/zod";
import { useTranslation } from "@kontor/ui/use-translation";
import type { PortalSettings } from "./portal-settings.queries";

const COLOUR = /^#[0-9a-f]{6}$/i;

export function usePortalSchema() {
  const { t } = useTranslation();
  const text = z.string().trim();
  const url = text.regex(/^$|^https?:\/\/\S+$/, t("fieldError.invalid-url"));
  return z.object({
    primaryColor: text.regex(/^$|^#[0-9a-f]{6}$/i, t("portal.colourError")),
    logoText: text.max(60, t("fieldError.too-long")),
    welcome: z.object(inEveryLanguage(() => text)),
    languages: z.array(z.enum(LANGUAGES)).min(1, t("portal.languageError")),
    editableFields: z.array(z.enum(profileFieldValues)),
    hostName: text.toLowerCase(),
    imprintUrl: url,
    privacyUrl: url,
  });
}

export type PortalValues = z.infer<ReturnType<typeof usePortalSchema>>;

export function valuesOf(settings: PortalSettings): PortalValues {
  const { welcome } = settings;
  return {
    primaryColor: settings.primaryColor ?? "",
    logoText: settings.logoText ?? "",
    welcome: inEveryLanguage((language) => welcome[language] ?? ""),
    languages: LANGUAGES.filter((language) => settings.languages.includes(language)),
    editableFields: profileFieldValues.filter((field) => settings.editableFields.includes(field)),
    hostName: settings.hostName ?? "",
    imprintUrl: settings.imprintUrl ?? "",
    privacyUrl: settings.privacyUrl ?? "",
  };
}

function orNull(value: string): string | null {
  return value === "" ? null : value;
}

export function inputOf(values: PortalValues): Schema<"PortalSettingsChange"> {
  const { welcome } = values;
  return {
    ...values,
    primaryColor: orNull(values.primaryColor),
    logoText: orNull(values.logoText),
    welcome: inEveryLanguage((language) => orNull(welcome[language])),
    hostName: orNull(values.hostName),
    imprintUrl: orNull(values.imprintUrl),
    privacyUrl: orNull(values.privacyUrl),
  };
}

/** The colour that the portal would have; while one is being typed, the last good one stays. */
export function isColour(text: string): boolean {
  return COLOUR.test(text);
}
