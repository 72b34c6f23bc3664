import i18next from "i18next";
import { initReactI18next } from "react-i18next";

export const LANGUAGES = ["de", "en", "es"] as const;
export type Language = (typeof LANGUAGES)[number];

const STORED = "kontor.language";

// only the language in use is loaded
const CATALOGUES = {
  de: () => Promise.all([import("../messages/de.json"), import("@kontor/ui/messages/de")]),
  en: () => Promise.all([import("../messages/en.json"), import("@kontor/ui/messages/en")]),
  es: () => Promise.all([import("../messages/es.json"), import("@kontor/ui/messages/es")]),
};

function known(tag: string | null | undefined): Language | undefined {
  return LANGUAGES.find((language) => tag === language || tag?.startsWith(`${language}-`));
}

function preferred(): Language {
  const wishes = [localStorage.getItem(STORED), ...navigator.languages];
  return wishes.map(known).find((language) => language !== undefined) ?? "en";
}

async function load(language: Language): Promise<void> {
  const [admin, ui] = await CATALOGUES[language]();
  i18next.addResourceBundle(language, "admin", admin.default);
  i18next.addResourceBundle(language, "ui", ui.default);
}

export async function startLanguage(): Promise<void> {
  const language = preferred();
  await i18next.use(initReactI18next).init({
    lng: language,
    ns: ["admin", "ui"],
    defaultNS: "admin",
    keySeparator: false,
    resources: {},
    interpolation: { escapeValue: false },
    returnEmptyString: false,
  });
  await speak(language);
}

async function speak(language: Language): Promise<void> {
  await load(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(STORED, language);
  await speak(language);
}
