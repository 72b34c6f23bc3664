import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { BuildOptions, Plugin } from "vite";

type FirstScreens = Record<string, RegExp>;

/**
 * How admin and portal are built: few files for the first page, one for each screen, shared parts apart. First screens of
 * which each visit sees one are named with their modules; each is a file with all that it needs beyond the start.
 */
export const buildOptions = (firstScreens: FirstScreens = {}): BuildOptions => ({
  outDir: "dist",
  target: "es2022",
  // inlined assets would be data: URLs, which the content security policy refuses for fonts
  assetsInlineLimit: 0,
  modulePreload: { polyfill: false },
  chunkSizeWarningLimit: 800,
  rolldownOptions: {
    output: {
      chunkFileNames: "assets/[name]-[hash].js",
      // without groups every module that two screens share is a file and a request of its own; libraries know none of
      // ours and shared parts know no screen, so that no file needs another one that needs it
      codeSplitting: {
        groups: [
          { name: "start", tags: ["$initial"] },
          ...Object.entries(firstScreens).map(([name, test]) => ({ name, test })),
          { name: "libraries", test: /node_modules/, minShareCount: 2 },
          { name: "parts", minShareCount: 2 },
        ],
      },
    },
  },
});

/** Refuses files that import each other in a circle: one of them would run before what it uses is there. */
export function noCirclesOfFiles(): Plugin {
  return {
    name: "no-circles-of-files",
    generateBundle(_, bundle) {
      const done = new Set<string>();
      const visit = (file: string, path: string[]): void => {
        if (path.includes(file)) {
          this.error(`files import each other in a circle: ${[...path, file].join(" -> ")}`);
        }
        const chunk = bundle[file];
        if (done.has(file) || chunk?.type !== "chunk") return;
        for (const next of chunk.imports) visit(next, [...path, file]);
        done.add(file);
      };
      for (const file of Object.keys(bundle)) visit(file, []);
    },
  };
}

const STYLED = /\/@mantine\/(core|notifications)\/esm\/.*\/(\w+)\.module\.mjs$/;
const ALL_STYLES = /@import "@mantine\/(core|notifications)\/styles\.layer\.css";/g;
const FOUNDATIONS = ["default-css-variables", "baseline", "global"];

function stylesOf(library: string, component: string): string {
  const file = library === "core" ? `styles/${component}.layer.css` : "styles.layer.css";
  return `"@mantine/${library}/${file}";`;
}

/**
 * What is built loads the styles of each component with the component, instead of all there are at the start. A component
 * imports what it is made of before its own styles, so they come in the order they are written for.
 */
export function stylesOfComponents(): Plugin {
  return {
    name: "styles-of-components",
    apply: "build",
    enforce: "pre",
    transform(code, id) {
      const [, library, component] = STYLED.exec(id) ?? [];
      if (library && component) return { code: `import ${stylesOf(library, component)}\n${code}`, map: null };
      if (!id.endsWith("/ui/src/styles.css")) return;
      return code.replace(ALL_STYLES, (_, all) =>
        all === "core" ? FOUNDATIONS.map((part) => `@import ${stylesOf(all, part)}`).join("\n") : "",
      );
    },
  };
}

// not pages: each answer has another nonce in it
const TEXT = /\.(js|css|svg)$/;
const GZIP = { suffix: ".gz", press: (text: Buffer) => promisify(gzip)(text, { level: 9 }) };
const BROTLI = {
  suffix: ".br",
  press: (text: Buffer) =>
    promisify(brotliCompress)(text, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
      },
    }),
};

async function writeCompressed(file: string): Promise<void> {
  const text = await readFile(file);
  for (const { suffix, press } of [GZIP, BROTLI]) {
    const pressed = await press(text);
    if (pressed.length < text.length) await writeFile(file + suffix, pressed);
  }
}

/** Writes each text beside itself once more, as small as it gets, so that the server need not compress it for everybody. */
export function compressedTexts(): Plugin {
  let folder = "";
  return {
    name: "compressed-texts",
    apply: "build",
    configResolved: ({ root, build }) => {
      folder = join(root, build.outDir);
    },
    async closeBundle() {
      const files = await readdir(folder, { recursive: true });
      await Promise.all(
        files.filter((file) => TEXT.test(file)).map((file) => writeCompressed(join(folder, file))),
      );
    },
  };
}
