import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { buildOptions, compressedTexts, noCirclesOfFiles, stylesOfComponents } from "../build-options.ts";
import { texts } from "../texts.js";

const place = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: place("."),
  base: "/",
  publicDir: place("../ui/public"),
  plugins: [react(), texts("admin"), stylesOfComponents(), noCirclesOfFiles(), compressedTexts()],
  resolve: { alias: { "@": place("./src") } },
  build: buildOptions(),
  server: { port: 5173, proxy: { "/api": process.env.KONTOR_API ?? "http://localhost:8080" } },
});
