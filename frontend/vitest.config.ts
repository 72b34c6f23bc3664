import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { texts } from "./texts.js";

const application = (name: string, folders: string) => ({
  extends: true as const,
  plugins: [texts(name)],
  resolve: { alias: { "@": fileURLToPath(new URL(`./${name}/src`, import.meta.url)) } },
  test: { name, include: [`${folders}/src/**/*.test.{ts,tsx}`], setupFiles: [`${name}/src/test/setup.ts`] },
});

export default defineConfig({
  plugins: [react()],
  test: {
    environment: "happy-dom",
    environmentOptions: { happyDOM: { url: "http://localhost:3000" } },
    css: false,
    // the back end is tested at the same time: a busy machine must not fail a component
    testTimeout: 60_000,
    // without this one processor would be left out, which is half of two
    maxWorkers: "100%",
    projects: [application("admin", "{api,ui,kit,admin,widget}"), application("portal", "portal")],
  },
});
