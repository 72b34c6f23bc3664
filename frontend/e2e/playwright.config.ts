import { defineConfig } from "@playwright/test";

const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export default defineConfig({
  testDir: ".",
  outputDir: "../test-results",
  // the journeys share one desk and one sign-in limit
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 20_000 },
  reporter: [["list"]],
  use: {
    baseURL: process.env.KONTOR_URL ?? "http://localhost:8080",
    browserName: "chromium",
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    viewport: { width: 1440, height: 900 },
    trace: "retain-on-failure",
    launchOptions: { executablePath: process.env.KONTOR_CHROMIUM ?? "/usr/bin/chromium", args },
  },
  projects: [
    { name: "journeys", testMatch: "journeys/*.spec.ts" },
    { name: "screenshots", testMatch: "screenshots/*.spec.ts" },
  ],
});
