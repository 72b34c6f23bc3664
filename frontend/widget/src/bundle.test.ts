import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { expect, it } from "vitest";

const MAX_GZIP_BYTES = 25_000;

it("is one small file that neither stores anything nor writes HTML", async () => {
  const built = await build({
    configFile: join(import.meta.dirname, "../vite.config.ts"),
    mode: "production",
    logLevel: "silent",
    build: { write: false },
  });
  const files = [built].flat().flatMap((result) => ("output" in result ? result.output : []));
  expect(files.map(({ fileName }) => fileName)).toEqual(["kontor-register.js"]);
  const code = files[0]?.type === "chunk" ? files[0].code : "";
  expect(gzipSync(code).length).toBeLessThanOrEqual(MAX_GZIP_BYTES);
  expect(code).not.toMatch(/innerHTML|cookie|localStorage|sessionStorage|globalThis|window\./);
  expect(code).toContain(":host");
});
