import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const place = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: place("."),
  base: "/",
  publicDir: place("../ui/public"),
  plugins: [react()],
  resolve: { alias: { "@": place("./src") } },
  // inlined assets would be data: URLs, which the content security policy refuses for fonts
  build: { outDir: "dist", target: "es2022", assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: { port: 5173, proxy: { "/api": process.env.KONTOR_API ?? "http://localhost:8080" } },
});
