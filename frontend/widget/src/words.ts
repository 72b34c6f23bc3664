import de from "./widget.de.json";
import en from "./widget.en.json";
import es from "./widget.es.json";

const CATALOGUES = { de, en, es };

export type Language = keyof typeof CATALOGUES;

export type Word = keyof typeof en;

function isLanguage(code: string): code is Language {
  return code in CATALOGUES;
}

/** The first of the wishes that the widget speaks: `de-AT` counts as `de`. */
export function languageOf(...wishes: (string | null | undefined)[]): Language {
  const codes = wishes.map((wish) => wish?.slice(0, 2).toLowerCase() ?? "");
  return codes.find(isLanguage) ?? "en";
}

type Values = Record<string, string | number>;

function filled(text: string, values: Values = {}): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name) => String(values[name] ?? ""));
}

/** The texts of one language, with `{{name}}` filled in. */
export class Words {
  readonly language: Language;

  constructor(language: Language) {
    this.language = language;
  }

  say(word: Word, values?: Values): string {
    return filled(CATALOGUES[this.language][word], values);
  }

  /** The text before and after the place of something that is more than text. */
  around(word: Word): [before: string, after: string] {
    const [before = "", after = ""] = CATALOGUES[this.language][word].split(/\{\{\w+\}\}/);
    return [before, after];
  }

  /** A text whose key comes from the server; the fallback where the catalogue lacks it. */
  find(key: string, fallback: string, values?: Values): string {
    const texts: Record<string, string> = CATALOGUES[this.language];
    return filled((Object.hasOwn(texts, key) && texts[key]) || fallback, values);
  }
}
