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
  // a second try tells what fails now and then from what is broken: both are named at the end, and the second leaves its trace
  retries: process.env.CI ? 1 : 0,
  // when nothing works, the first few failures say why
  maxFailures: 20,
  // how long a journey takes is measured elsewhere: a busy machine must not fail one
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: [["list"], ["json", { outputFile: "../journeys.json" }]],
  use: {
    baseURL: process.env.KONTOR_URL ?? "http://localhost:8080",
    browserName: "chromium",
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    viewport: { width: 1440, height: 900 },
    // nobody is asked about what is halfway
    contextOptions: { reducedMotion: "reduce" },
    // recording every step takes a third of the time, so only who asks for it gets it
    trace: process.env.KONTOR_TRACE ? "retain-on-failure" : "on-first-retry",
    screenshot: "only-on-failure",
    launchOptions: { executablePath: process.env.KONTOR_CHROMIUM ?? "/usr/bin/chromium", args },
  },
  projects: [
    { name: "journeys", testMatch: "journeys/*.spec.ts" },
    { name: "screenshots", testMatch: "screenshots/*.spec.ts" },
  ],
});
