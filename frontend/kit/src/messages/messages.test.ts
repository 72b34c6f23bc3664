import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../../..");
const FOLDERS = ["ui/src", "kit/src", "admin/src", "portal/src", "widget/src"];
const LANGUAGES = ["de", "en", "es"];
const SPOKEN_PROPS = /^(label|title|placeholder|description|alt|aria-label|hint|lead)$/;

function catalogue(folder: string, language: string): Record<string, string> {
  return JSON.parse(readFileSync(join(ROOT, folder, `${language}.json`), "utf8"));
}

/** Plural forms differ between languages; the words they belong to must not. */
function words(keys: string[]): string[] {
  return [...new Set(keys.map((key) => key.replace(/_(zero|one|two|few|many|other)$/, "")))].sort();
}

function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = ""]) => name))].sort();
}

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".tsx") && !file.includes(".test.") && !file.startsWith("test/"))
    .map((file) => join(ROOT, folder, file));
}

function spokenLiterals(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) found.push(node.text.trim());
    if (ts.isJsxAttribute(node) && SPOKEN_PROPS.test(node.name.getText()) && node.initializer) {
      if (ts.isStringLiteral(node.initializer)) found.push(node.getText());
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found.map((text) => `${file.slice(ROOT.length + 1)}: ${text}`);
}

describe.each(FOLDERS)("the messages in %s", (home) => {
  const folder = `${home}/messages`;
  const english = catalogue(folder, "en");

  it.each(LANGUAGES)("say the same things in %s", (language) => {
    expect(words(Object.keys(catalogue(folder, language)))).toEqual(words(Object.keys(english)));
  });

  it.each(LANGUAGES)("have every plural form of %s", (language) => {
    const texts = catalogue(folder, language);
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const plurals = words(Object.keys(texts).filter((key) => key.endsWith("_other")));
    const missing = plurals
      .flatMap((key) => forms.map((form) => `${key}_${form}`))
      .filter((key) => !(key in texts));
    expect(missing).toEqual([]);
  });

  it.each(LANGUAGES)("keep every placeholder and leave nothing empty in %s", (language) => {
    const texts = catalogue(folder, language);
    for (const [key, text] of Object.entries(texts)) {
      expect(text.trim(), key).not.toBe("");
      const original = english[key] ?? english[key.replace(/_many$/, "_other")] ?? "";
      expect(placeholders(text), key).toEqual(placeholders(original));
    }
  });
});

it("holds all text: no component speaks for itself", () => {
  const literals = FOLDERS.flatMap(sources).flatMap(spokenLiterals);
  expect(literals).toEqual([]);
});
