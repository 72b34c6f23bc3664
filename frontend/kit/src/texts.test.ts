import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { isFirst, readTexts, textFiles } from "../../texts.js";
import { LANGUAGES } from "./language";

const ROOT = join(import.meta.dirname, "../..");
const WORKSPACES = ["ui", "kit", "admin", "portal", "widget"];
const SPOKEN_PROPS = /^(label|title|placeholder|description|alt|aria-label|hint|lead)$/;

type Text = { home: string; key: string; text: string };

/** Every text of a workspace in one language, with the place where it stands. */
function catalogue(workspace: string, language: string): Text[] {
  return textFiles(workspace)
    .filter((file) => file.language === language)
    .flatMap(({ path }) => {
      const home = relative(ROOT, path).slice(0, -`.${language}.json`.length);
      return Object.entries(readTexts(path)).map(([key, text]) => ({ home, key, text }));
    });
}

function placed(texts: Text[]): string[] {
  return texts.map(({ home, key }) => `${home}: ${key}`);
}

/** Plural forms differ between languages; the words they belong to must not. */
function words(keys: string[]): string[] {
  return [...new Set(keys.map((key) => key.replace(/_(zero|one|two|few|many|other)$/, "")))].sort();
}

function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = ""]) => name))].sort();
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

describe.each(WORKSPACES)("the texts of %s", (workspace) => {
  const english = catalogue(workspace, "en");
  const originals = new Map(english.map(({ key, text }) => [key, text]));

  it.each(LANGUAGES)("say the same things in the same places in %s", (language) => {
    expect(words(placed(catalogue(workspace, language)))).toEqual(words(placed(english)));
  });

  it.each(LANGUAGES)("have every plural form of %s", (language) => {
    const keys = catalogue(workspace, language).map(({ key }) => key);
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const plurals = words(keys.filter((key) => key.endsWith("_other")));
    const missing = plurals
      .flatMap((key) => forms.map((form) => `${key}_${form}`))
      .filter((key) => !keys.includes(key));
    expect(missing).toEqual([]);
  });

  it.each(LANGUAGES)("keep every placeholder and leave nothing empty in %s", (language) => {
    for (const { key, text } of catalogue(workspace, language)) {
      expect(text.trim(), key).not.toBe("");
      const original = originals.get(key) ?? originals.get(key.replace(/_many$/, "_other")) ?? "";
      expect(placeholders(text), key).toEqual(placeholders(original));
    }
  });

  it("are written in the languages there are", () => {
    const languages = new Set(textFiles(workspace).map((file) => file.language));
    expect([...languages].sort()).toEqual([...LANGUAGES].sort());
  });
});

it.each(["admin", "portal"])("has each key of %s once", (application) => {
  const texts = [...catalogue("kit", "en"), ...catalogue(application, "en")];
  const keys = texts.map(({ key }) => key);
  const twice = texts.filter(({ key }, index) => keys.indexOf(key) !== index);
  expect(placed(twice)).toEqual([]);
});

it("holds all text: no component speaks for itself", () => {
  const literals = WORKSPACES.flatMap(code)
    .filter((file) => file.endsWith(".tsx"))
    .flatMap(spokenLiterals);
  expect(literals).toEqual([]);
});

/** The folder that speaks or holds a text: kit, shared/lists, domain/price, features/sites, app. */
function folderOf(path: string): string {
  const [workspace, , layer, name] = relative(ROOT, path).split("/");
  return workspace === "kit" ? "kit" : layer === "app" ? "app" : `${layer}/${name}`;
}

const LAYERS = ["kit", "shared", "domain", "features", "app"];

function layerOf(folder: string): number {
  return LAYERS.indexOf(folder.split("/")[0] ?? "");
}

function speaks(folder: string, home: string): boolean {
  if (folder === home || layerOf(home) < layerOf(folder)) return true;
  return layerOf(home) === layerOf(folder) && !home.startsWith("features/");
}

type Spoken = { keys: Set<string>; patterns: RegExp[] };

/** The keys a file names, and the patterns of those it makes at run time, such as `status.${status}`. */
function spokenBy(file: string): Spoken {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const spoken: Spoken = { keys: new Set(), patterns: [] };
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) spoken.keys.add(node.text);
    if (ts.isTemplateExpression(node) && /^\w+\./.test(node.head.text)) {
      const parts = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
      spoken.patterns.push(new RegExp(`^${parts.map((part) => part.replaceAll(".", "\\.")).join(".+")}$`));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return spoken;
}

function code(workspace: string): string[] {
  const folder = join(ROOT, workspace, "src");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /(?<!\.d|\.test)\.tsx?$/.test(file) && !file.startsWith("test/"))
    .map((file) => join(folder, file));
}

// what history recorded is named by field and value
const RECORDED = /^((status|renewal\.(mode|answer))\.|life\.[A-Z]+$)/;
// the server's codes are looked up as they come
const CODES = /^(problem|fieldError|findingHint|field)\./;

it("holds no text that nobody says", () => {
  const spoken = ["kit", "admin", "portal"].flatMap(code).map(spokenBy);
  const texts = ["kit", "admin", "portal"].flatMap((workspace) => catalogue(workspace, "en"));
  const unsaid = texts.filter(({ key }) => {
    const [word = key] = words([key]);
    if (RECORDED.test(word) || CODES.test(word)) return false;
    return !spoken.some(({ keys, patterns }) => keys.has(word) || patterns.some((made) => made.test(word)));
  });
  expect(placed(unsaid)).toEqual([]);
});

it.each(["admin", "portal"])("lets no folder of %s borrow the texts of another feature", (application) => {
  const texts = [...catalogue("kit", "en"), ...catalogue(application, "en")];
  const homes = new Map(texts.map(({ key, home }) => [words([key])[0], folderOf(join(ROOT, home))]));
  const borrowed = code(application).flatMap((file) => {
    const folder = folderOf(file);
    return [...spokenBy(file).keys]
      .filter((key) => !speaks(folder, homes.get(key) ?? folder))
      .map((key) => `${relative(ROOT, file)}: ${key}`);
  });
  expect(borrowed).toEqual([]);
});

it("says nothing on the portal's first screen that comes with the next page", () => {
  const further = new Set(
    ["kit", "portal"]
      .flatMap((workspace) => catalogue(workspace, "en"))
      .filter(({ home }) => !isFirst("portal", join(ROOT, `${home}.en.json`)))
      .flatMap(({ key }) => words([key])),
  );
  const early = ["kit", "portal"]
    .flatMap(code)
    .filter((file) => isFirst("portal", file))
    .flatMap((file) => {
      const { keys, patterns } = spokenBy(file);
      return [...further]
        .filter((key) => keys.has(key) || (!CODES.test(key) && patterns.some((made) => made.test(key))))
        .map((key) => `${relative(ROOT, file)}: ${key}`);
    });
  expect(further.size).toBeGreaterThan(0);
  expect(early).toEqual([]);
});
