import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { buildOptions, compressedTexts, noCirclesOfFiles, stylesOfComponents } from "../build-options.ts";
import { texts } from "../texts.js";

const place = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: place("."),
  base: "/portal/",
  publicDir: place("../ui/public"),
  plugins: [react(), texts("portal"), stylesOfComponents(), noCirclesOfFiles(), compressedTexts()],
  resolve: { alias: { "@": place("./src") } },
  build: buildOptions({
    "sign-in": /portal\/src\/features\/auth\/sign-in-page/,
    refusal: /kit\/src\/refusal/,
    overview: /portal\/src\/app\/first-page/,
  }),
  server: { port: 5174, proxy: { "/api": process.env.KONTOR_API ?? "http://localhost:8080" } },
});
