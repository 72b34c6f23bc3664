import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { compressedTexts } from "../build-options.ts";

// one file that any page may load: no chunks, no assets, no names of its own in the page
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  plugins: [compressedTexts()],
  build: {
    outDir: "dist",
    target: "es2022",
    lib: { entry: "src/kontor-register.ts", formats: ["es"], fileName: () => "kontor-register.js" },
  },
});
