/// <reference path="./virtual-texts.d.ts" />

import texts, { further } from "virtual:texts";
import { addTexts, currentLanguage, speakIn } from "@kontor/ui/use-translation";
import { useEffect } from "react";
import { recordOf } from "./record-of";

/** Every language there is; whatever is said or kept in each of them follows from this line. */
export const LANGUAGES = ["de", "en", "es"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Every language calls itself by its own name. */
const LANGUAGE_NAMES: Record<Language, string> = { de: "Deutsch", en: "English", es: "Español" };

export const LANGUAGE_OPTIONS = LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }));

/** Something in every language. */
export function inEveryLanguage<T>(of: (language: Language) => T): Record<Language, T> {
  return recordOf(LANGUAGES, of);
}

const STORED = "kontor.language";

let offered: readonly Language[] = LANGUAGES;

export function knownLanguage(tag: string | null | undefined): Language | undefined {
  return LANGUAGES.find((language) => tag === language || tag?.startsWith(`${language}-`));
}

/** What people call a language; the code itself where it is not one of ours. */
export function languageName(code: string): string {
  const known = knownLanguage(code);
  return known ? LANGUAGE_NAMES[known] : code;
}

function preferred(): Language {
  const wishes = [localStorage.getItem(STORED), ...navigator.languages].map(knownLanguage);
  const wish = wishes.find((language) => language !== undefined && offered.includes(language));
  return wish ?? (offered.includes("en") ? "en" : (offered[0] ?? "en"));
}

// there once more than the first screen is in sight
let beyondFirst: Promise<void> | undefined;

/** Makes the texts of a language available, also of one that the reader does not use. */
export async function loadLanguage(language: Language): Promise<void> {
  const wanted = beyondFirst ? [texts, further] : [texts];
  for (const loaded of await Promise.all(wanted.map((part) => part[language]?.()))) {
    if (loaded) addTexts(language, loaded);
  }
}

async function loadFurther(): Promise<void> {
  const language = knownLanguage(currentLanguage());
  const loaded = language && (await further[language]?.());
  if (loaded) addTexts(language, loaded);
}

/** Loads the texts that the first screen does without, from now on in every language that is spoken. */
export function furtherTexts(): Promise<void> {
  beyondFirst ??= loadFurther().catch((error: unknown) => {
    beyondFirst = undefined;
    throw error;
  });
  return beyondFirst;
}

/** The same for what may come up on the first screen: it is drawn again when they are there. */
export function useFurtherTexts(needed = true): void {
  useEffect(() => {
    if (needed) void furtherTexts().catch(() => undefined);
  }, [needed]);
}

async function speak(language: Language): Promise<void> {
  await loadLanguage(language);
  speakIn(language);
  document.documentElement.lang = language;
}

let started: Promise<void> | undefined;

/** Speaks the reader's language; only the texts of the language in use are loaded. */
export function startLanguage(): Promise<void> {
  started = speak(preferred());
  return started;
}

/** The languages to choose from, once they are known; changes to one of them when the present one is not offered. */
export async function offerLanguages(languages: readonly string[]): Promise<void> {
  const known = LANGUAGES.filter((language) => languages.includes(language));
  offered = known.length > 0 ? known : LANGUAGES;
  await started;
  const language = preferred();
  if (language !== currentLanguage()) await speak(language);
}

export function offeredLanguages(): readonly Language[] {
  return offered;
}

export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(STORED, language);
  await speak(language);
}
