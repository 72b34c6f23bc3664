// Texts stand beside the code that says them, as <anything>.<language>.json. Here they become one module for each language
// and the types of their keys.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = dirname(fileURLToPath(import.meta.url));
const TEXTS = "virtual:texts";
// what the first screen of an application says, where its other texts come with the next page
/** @type {Record<string, RegExp | undefined>} */
const FIRST = {
  portal: /^(ui\/src\/|kit\/src\/[^/]+$|portal\/src\/(app|shared|features\/(auth|overview))\/)/,
};
const FILE = /\.([a-z]{2})\.json$/;

/**
 * The files with texts of one workspace, with their languages.
 * @param {string} workspace
 */
export function textFiles(workspace) {
  const home = join(ROOT, workspace, "src");
  return readdirSync(home, { recursive: true, encoding: "utf8" })
    .sort()
    .map((path) => ({ path: join(home, path), language: FILE.exec(path)?.[1] ?? "" }))
    .filter(({ language }) => language !== "");
}

/**
 * @param {string} path
 * @returns {Record<string, string>}
 */
export function readTexts(path) {
  return JSON.parse(readFileSync(path, "utf8"));
}

/** @param {{ path: string }[]} files */
function merged(files) {
  const texts = Object.assign({}, ...files.map(({ path }) => readTexts(path)));
  return `JSON.parse(${JSON.stringify(JSON.stringify(texts))})`;
}

/** @param {string} application */
function filesOf(application) {
  return { app: [...textFiles("kit"), ...textFiles(application)], ui: textFiles("ui") };
}

/**
 * Whether a file belongs to the first screen of an application; without a rule all do.
 * @param {string} application
 * @param {string} path
 */
export function isFirst(application, path) {
  return FIRST[application]?.test(relative(ROOT, path)) ?? true;
}

/**
 * Tells the compiler every key there is, so that a wrong one does not compile.
 * @param {string} application
 */
function writeTypes(application) {
  const home = join(ROOT, application, "src");
  /** @param {{ path: string, language: string }[]} files */
  const types = (files) =>
    files
      .filter(({ language }) => language === "en")
      .map(({ path }) => `typeof import("${relative(home, path).replace(/^(?!\.)/, "./")}")`);
  const { app, ui } = filesOf(application);
  const parts = types(app);
  const text = `// written by texts.js
import "@kontor/ui/use-translation";

${parts.map((type, index) => `type Part${index} = ${type};`).join("\n")}
type Ui = ${types(ui).join(" & ")};

declare module "@kontor/ui/use-translation" {
  interface AppTexts extends ${parts.map((_, index) => `Part${index}`).join(", ")} {}
  interface UiTexts extends Ui {}
}
`;
  const file = join(home, "texts.d.ts");
  try {
    if (readFileSync(file, "utf8") === text) return;
  } catch {
    // the first time
  }
  writeFileSync(file, text);
}

/**
 * Offers `virtual:texts`: lazy modules for each language, so that a reader loads only the own one, and of it what the first
 * screen says before the rest.
 * @param {string} application
 * @returns {import("vite").Plugin}
 */
export function texts(application) {
  return {
    name: "texts",
    resolveId(id) {
      return id.startsWith(TEXTS) ? `\0${id}` : undefined;
    },
    load(id) {
      if (!id.startsWith(`\0${TEXTS}`)) return;
      const { app, ui } = filesOf(application);
      const [, wanted, part] = id.split("/");
      if (wanted === undefined) {
        const languages = [...new Set(ui.map(({ language }) => language))];
        /** @param {string} end */
        const lazily = (end) =>
          `{ ${languages.map((code) => `${code}: () => import("${TEXTS}/${code}${end}")`)} }`;
        return `export default ${lazily("")};\nexport const further = ${application in FIRST ? lazily("/further") : "{}"};`;
      }
      for (const { path } of [...app, ...ui]) this.addWatchFile(path);
      /** @param {{ language: string, path: string }} file */
      const said = ({ language, path }) =>
        language === wanted && isFirst(application, path) === (part === undefined);
      return `export const app = ${merged(app.filter(said))};\nexport const ui = ${merged(ui.filter(said))};`;
    },
    buildStart: () => writeTypes(application),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ["admin", "portal"].forEach(writeTypes);
