import i18next from "i18next";
import { initReactI18next } from "react-i18next";

export const LANGUAGES = ["de", "en", "es"] as const;
export type Language = (typeof LANGUAGES)[number];

type Catalogue = { default: Record<string, string> };
export type Catalogues = Record<Language, () => Promise<Catalogue>>;

const STORED = "kontor.language";

// only the language in use is loaded
const SHARED = {
  de: () => Promise.all([import("./messages/de.json"), import("@kontor/ui/messages/de")]),
  en: () => Promise.all([import("./messages/en.json"), import("@kontor/ui/messages/en")]),
  es: () => Promise.all([import("./messages/es.json"), import("@kontor/ui/messages/es")]),
};

let own: Catalogues | undefined;
let offered: readonly Language[] = LANGUAGES;

export function knownLanguage(tag: string | null | undefined): Language | undefined {
  return LANGUAGES.find((language) => tag === language || tag?.startsWith(`${language}-`));
}

function preferred(): Language {
  const wishes = [localStorage.getItem(STORED), ...navigator.languages].map(knownLanguage);
  const wish = wishes.find((language) => language !== undefined && offered.includes(language));
  return wish ?? (offered.includes("en") ? "en" : (offered[0] ?? "en"));
}

/** Makes the texts of a language available, also of one that the reader does not use. */
export async function loadLanguage(language: Language): Promise<void> {
  const [[shared, ui], app] = await Promise.all([SHARED[language](), own?.[language]()]);
  i18next.addResourceBundle(language, "app", { ...shared.default, ...app?.default });
  i18next.addResourceBundle(language, "ui", ui.default);
}

async function speak(language: Language): Promise<void> {
  await loadLanguage(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** Speaks the reader's language: the application's own texts together with those that all applications share. */
export async function startLanguage(catalogues: Catalogues): Promise<void> {
  own = catalogues;
  const language = preferred();
  await i18next.use(initReactI18next).init({
    lng: language,
    ns: ["app", "ui"],
    defaultNS: "app",
    keySeparator: false,
    resources: {},
    interpolation: { escapeValue: false },
    returnEmptyString: false,
  });
  await speak(language);
}

/** The languages to choose from, once they are known; changes to one of them when the present one is not offered. */
export async function offerLanguages(languages: readonly string[]): Promise<void> {
  const known = LANGUAGES.filter((language) => languages.includes(language));
  offered = known.length > 0 ? known : LANGUAGES;
  const language = preferred();
  if (language !== i18next.language) await speak(language);
}

export function offeredLanguages(): readonly Language[] {
  return offered;
}

export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(STORED, language);
  await speak(language);
}
