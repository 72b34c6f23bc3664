import en from "./widget.en.json";

export type Word = keyof typeof en;

type Texts = Record<Word, string>;

const FILES = import.meta.glob<Texts>("./widget.*.json", { eager: true, import: "default" });

/** The texts by their language, which is the middle of their file's name. */
const CATALOGUES = new Map(
  Object.entries(FILES).map(([file, texts]) => [file.split(".").at(-2) ?? "", texts]),
);

/** The first of the wishes that the widget speaks: `de-AT` counts as `de`. */
export function languageOf(...wishes: (string | null | undefined)[]): string {
  const codes = wishes.map((wish) => wish?.slice(0, 2).toLowerCase() ?? "");
  return codes.find((code) => CATALOGUES.has(code)) ?? "en";
}

type Values = Record<string, string | number>;

function filled(text: string, values: Values = {}): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name) => String(values[name] ?? ""));
}

/** The texts of one language, with `{{name}}` filled in. */
export class Words {
  readonly language: string;
  readonly #texts: Texts;

  constructor(language: string) {
    this.language = language;
    this.#texts = CATALOGUES.get(language) ?? en;
  }

  say(word: Word, values?: Values): string {
    return filled(this.#texts[word], values);
  }

  /** The text before and after the place of something that is more than text. */
  around(word: Word): [before: string, after: string] {
    const [before = "", after = ""] = this.#texts[word].split(/\{\{\w+\}\}/);
    return [before, after];
  }

  /** A text whose key comes from the server; the fallback where the catalogue lacks it. */
  find(key: string, fallback: string, values?: Values): string {
    const texts: Record<string, string> = this.#texts;
    return filled((Object.hasOwn(texts, key) && texts[key]) || fallback, values);
  }
}
