import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { "@": fileURLToPath(new URL("./admin/src", import.meta.url)) } },
  test: {
    environment: "happy-dom",
    environmentOptions: { happyDOM: { url: "http://localhost:3000" } },
    include: ["{api,ui,admin,widget}/src/**/*.test.{ts,tsx}"],
    setupFiles: ["admin/src/test/setup.ts"],
    css: false,
    testTimeout: 15000,
  },
});
