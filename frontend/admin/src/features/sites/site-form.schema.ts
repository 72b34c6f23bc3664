import { conditionFieldValues, registrationFieldValues } from "@kontor/api/schema";
import { LANGUAGES } from "@kontor/kit/language";
import { z } from "@kontor/kit/zod";
import { useTranslation } from "@kontor/ui/use-translation";
import type { Site, SiteInput } from "./sites.queries";

/** What a visitor can be asked, in the order in which a new site asks it. */

/** What can be styled, and how it looks without being. */
export const COLOURS = {
  "--kontor-accent": "#1f5fbf",
  "--kontor-accent-text": "#ffffff",
  "--kontor-background": "#ffffff",
  "--kontor-text": "#1b2430",
  "--kontor-muted": "#566172",
  "--kontor-link": "#1f5fbf",
  "--kontor-error": "#b3261e",
  "--kontor-border": "#d3d7de",
  "--kontor-field-background": "#ffffff",
  "--kontor-field-border": "#7b8494",
} as const;

export const MEASURES = {
  "--kontor-font": "system-ui, sans-serif",
  "--kontor-font-size": "medium",
  "--kontor-radius": "10px",
  "--kontor-padding": "1.25em",
} as const;

const NO_STYLE = Object.fromEntries(
  [...Object.keys(COLOURS), ...Object.keys(MEASURES)].map((name) => [name, ""]),
);

const text = z.string().trim();

export function useSiteSchema() {
  const { t } = useTranslation();
  const required = t("fieldError.required");
  const condition = z.object({ field: z.enum(conditionFieldValues), values: z.array(text) });
  return z.object({
    name: text.min(1, required),
    active: z.boolean(),
    allowedOrigins: z.array(text),
    languages: z.array(z.enum(LANGUAGES)).min(1, required),
    fields: z.array(
      z.object({ name: z.enum(registrationFieldValues), visible: z.boolean(), required: z.boolean() }),
    ),
    services: z.array(z.string()),
    classId: text,
    catalogueIds: z.array(z.string()),
    approval: z.object({ mode: z.enum(["MANUAL", "AUTO"]), conditions: z.array(condition) }),
    targetHours: text.regex(/^[1-9]\d*$/, t("fieldError.number")),
    style: z.record(z.string(), z.string()),
  });
}

export type SiteValues = z.infer<ReturnType<typeof useSiteSchema>>;

type Fields = SiteValues["fields"];

// a site keeps the order of its fields; those it does not know yet come last and are not asked
function allFields(fields: Fields): Fields {
  const missing = registrationFieldValues.filter((name) => !fields.some((field) => field.name === name));
  return [...fields, ...missing.map((name) => ({ name, visible: false, required: false }))];
}

function knownLanguages(languages: readonly string[]): SiteValues["languages"] {
  return LANGUAGES.filter((language) => languages.includes(language));
}

export function valuesOf(site: Site): SiteValues {
  return {
    name: site.name,
    active: site.active,
    allowedOrigins: site.allowedOrigins,
    languages: knownLanguages(site.languages),
    fields: allFields(site.fields),
    services: site.services,
    classId: site.classId ?? "",
    catalogueIds: site.catalogueIds,
    approval: site.approval,
    targetHours: String(site.targetHours),
    style: { ...NO_STYLE, ...site.style },
  };
}

export function inputOf(values: SiteValues): SiteInput {
  const chosen = Object.entries(values.style).filter(([, value]) => value.trim() !== "");
  return {
    ...values,
    classId: values.classId || null,
    targetHours: Number(values.targetHours),
    style: Object.fromEntries(chosen),
  };
}

const ASKED_FIRST = ["companyName", "firstName", "lastName", "email", "phone", "country", "services", "note"];
const REQUIRED_FIRST = ["companyName", "email"];

/** A site to start from: it asks little and decides nothing by itself. */
export function newSite(name: string, languages: SiteValues["languages"], origin: string): SiteInput {
  const fields = registrationFieldValues.map((field) => ({
    name: field,
    visible: ASKED_FIRST.includes(field),
    required: REQUIRED_FIRST.includes(field),
  }));
  return {
    name,
    active: true,
    allowedOrigins: origin === "" ? [] : [origin],
    languages,
    fields,
    services: [],
    classId: null,
    catalogueIds: [],
    approval: { mode: "MANUAL", conditions: [] },
    targetHours: 48,
    style: {},
  };
}
