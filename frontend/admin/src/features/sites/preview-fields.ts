import type { Schema } from "@kontor/api/types";
import type { Translate } from "@kontor/ui/use-translation";
import type { SiteValues } from "./site-form.schema";
import type { LegalText, PublicSite } from "./sites.queries";

type FieldType = Schema<"FieldType">;

// complete, so that the preview shows every field as the form will
const TYPES: Record<SiteValues["fields"][number]["name"], FieldType> = {
  companyName: "TEXT",
  salutation: "TEXT",
  title: "TEXT",
  firstName: "TEXT",
  lastName: "TEXT",
  email: "EMAIL",
  phone: "PHONE",
  mobile: "PHONE",
  website: "URL",
  line1: "TEXT",
  line2: "TEXT",
  postalCode: "TEXT",
  city: "TEXT",
  region: "TEXT",
  country: "COUNTRY",
  vatId: "TEXT",
  taxNumber: "TEXT",
  gln: "TEXT",
  services: "SERVICES",
  note: "LINES",
};

// the preview sends nothing, the server has the real limits
const ANY_LENGTH = 2000;

function inLanguage(texts: Record<string, string>, language: string): string {
  return texts[language] ?? Object.values(texts)[0] ?? "";
}

export type PreviewParts = {
  values: SiteValues;
  language: string;
  legalTexts: LegalText[];
  services: PublicSite["services"];
  resellerName: string;
  countries: string[];
};

function countryOptions(codes: string[], language: string) {
  const names = new Intl.DisplayNames([language], { type: "region", fallback: "code" });
  const options = codes.map((value) => ({ value, label: names.of(value) ?? value }));
  return options.sort((a, b) => a.label.localeCompare(b.label, language));
}

/** What the widget would be told about these values, in one language. */
export function publicSiteOf(parts: PreviewParts, t: Translate): PublicSite {
  const { values, language, legalTexts, services, resellerName, countries } = parts;
  const asked = values.fields.filter(({ visible }) => visible);
  return {
    key: "preview",
    resellerName,
    languages: values.languages,
    language,
    fields: asked.map(({ name, required }) => ({
      name,
      required,
      label: t(`siteField.${name}`),
      type: TYPES[name],
      maxLength: ANY_LENGTH,
      options: name === "country" ? countryOptions(countries, language) : null,
    })),
    legalTexts: legalTexts.map(({ id, title, url, text, required }) => ({
      id,
      title: inLanguage(title, language),
      url,
      text: text && inLanguage(text, language),
      required,
    })),
    services: services.filter(({ code }) => values.services.includes(code)),
    style: values.style,
  };
}
