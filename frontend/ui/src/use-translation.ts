import { useCallback, useSyncExternalStore } from "react";

/** The texts of the application and those of the parts of a screen; texts.js tells the compiler their keys. */
// biome-ignore lint/suspicious/noEmptyInterface: filled for each application by what texts.js writes
export interface AppTexts {}
// biome-ignore lint/suspicious/noEmptyInterface: filled by what texts.js writes
export interface UiTexts {}

type Catalogues = { app: AppTexts; ui: UiTexts };
type Part = keyof Catalogues;

// `days_one` and `days_other` are forms of the word `days`
type Word<Key> = Key extends `${infer Base}_${Intl.LDMLPluralRule}` ? Base : Key;

export type TextKey<In extends Part = "app"> = Word<keyof Catalogues[In]> & string;

type Values = { count?: number; [name: string]: unknown };
export type Translate<In extends Part = "app"> = (key: TextKey<In>, values?: Values) => string;

export type Texts = Partial<Record<string, string>>;

const spoken = new Map<string, Record<Part, Texts>>();
const listeners = new Set<() => void>();
let present = "en";
// counts what changed in what is spoken, as texts may come later than their language
let edition = 0;

function tell(): void {
  edition += 1;
  for (const listener of listeners) listener();
}

export function addTexts(language: string, texts: Record<Part, Texts>): void {
  const known = spoken.get(language);
  spoken.set(language, {
    app: { ...known?.app, ...texts.app },
    ui: { ...known?.ui, ...texts.ui },
  });
  if (known) tell();
}

export function speakIn(language: string): void {
  present = language;
  tell();
}

export function currentLanguage(): string {
  return present;
}

function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A text as it is written, for a key that may not be one. */
export function textOf(language: string, key: string, part: Part = "app"): string | undefined {
  return spoken.get(language)?.[part][key];
}

function formOf(language: string, key: string, count: number, part: Part): string | undefined {
  return textOf(language, `${key}_${new Intl.PluralRules(language).select(count)}`, part);
}

function filled(text: string, values: Values): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name) => String(values[name] ?? ""));
}

/** The texts in the reader's language, or in another one that was loaded. */
export function useTranslation<In extends Part = "app">(part?: In, options?: { lng: string }) {
  useSyncExternalStore(onLanguage, () => edition);
  const language = options?.lng ?? present;
  const t: Translate<In> = useCallback(
    (key, values = {}) => {
      const { count } = values;
      const form = count === undefined ? undefined : formOf(language, key, count, part ?? "app");
      return filled(form ?? textOf(language, key, part) ?? key, values);
    },
    [language, part],
  );
  return { t, language };
}
