// What people wait for in a browser, measured in Chromium against a server with demo data: node bench-browser.mjs URL CHROMIUM
// RESULTS. Each screen is opened several times by a browser that knows nothing yet; the median counts. Prints every figure
// with its goal and adds all of them to the results, a file of JSON.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";

const { chromium } = createRequire(new URL("../frontend/", import.meta.url))("playwright-core");
const [url, executablePath, resultsFile] = process.argv.slice(2);
const password = process.env.KONTOR_DEMO_PASSWORD;
const ROUNDS = 5;
const ARGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

const results = {};
let missed = 0;

function figure(name, value, unit, goal) {
  const verdict = goal && (goal.met(value) ? `${goal.says} met` : `${goal.says} MISSED`);
  if (goal && !goal.met(value)) missed += 1;
  console.log(`${name}: ${value.toFixed(unit === "ms" || unit === "" ? 0 : 2)} ${unit}${verdict ? `, ${verdict}` : ""}`);
  results[name] = { ...results[name], [unit || "count"]: value };
}

const atMost = (limit) => ({ says: `<= ${limit}`, met: (value) => value <= limit });
const atLeast = (limit) => ({ says: `>= ${limit}`, met: (value) => value >= limit });

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

// what Lighthouse makes of a figure on a desktop: median and tenth percentile of its published curves, and their weights
// without the speed index, which needs a film of the page
const CURVES = { fcp: [1600, 934, 10], lcp: [2400, 1200, 25], tbt: [350, 150, 30], cls: [0.25, 0.1, 25] };

function erf(x) {
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const y = 1 - ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t * Math.exp(-x * x);
  return Math.sign(x) * y;
}

function scoreOf(figures) {
  let sum = 0;
  let weights = 0;
  for (const [name, [middle, good, weight]] of Object.entries(CURVES)) {
    const spread = Math.abs(Math.log(good / middle)) / (Math.SQRT2 * 0.9061938024368232);
    const away = Math.log(Math.max(figures[name], 1e-6) / middle) / (Math.SQRT2 * spread);
    sum += weight * Math.min(1, Math.max(0, (1 - erf(away)) / 2));
    weights += weight;
  }
  return (100 * sum) / weights;
}

/** Runs in the page from its beginning; usable is the moment at which the first element of the selector is drawn. */
function watch(selector) {
  window.seen = { fcp: 0, lcp: 0, cls: 0, usable: 0, tasks: [] };
  const looking = new MutationObserver(() => {
    if (!document.querySelector(selector)) return;
    looking.disconnect();
    requestAnimationFrame(() => {
      window.seen.usable = performance.now();
    });
  });
  looking.observe(document, { childList: true, subtree: true });
  const on = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  on("paint", (entry) => {
    if (entry.name === "first-contentful-paint") window.seen.fcp = entry.startTime;
  });
  on("largest-contentful-paint", (entry) => {
    window.seen.lcp = entry.startTime;
  });
  on("layout-shift", (entry) => {
    if (!entry.hadRecentInput) window.seen.cls += entry.value;
  });
  on("longtask", (entry) => window.seen.tasks.push([entry.startTime, entry.duration]));
}

async function contextOf(browser, signIn, ready) {
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1350, height: 940 }, locale: "en-GB" });
  await context.addInitScript(watch, ready);
  if (signIn) {
    const answer = await context.request.post(`/api/v1${signIn.path}`, { data: { password, ...signIn.data } });
    if (!answer.ok()) throw new Error(`${signIn.path} answered ${answer.status()}`);
  }
  return context;
}

/** How large scripts are as gzip has them, whatever the browser took. */
async function kilobytesOf(scripts) {
  let bytes = 0;
  for (const script of scripts) {
    const answer = await fetch(script, { headers: { "Accept-Encoding": "gzip" } });
    bytes += Number(answer.headers.get("content-length"));
    await answer.arrayBuffer();
  }
  return bytes / 1000;
}

async function open(browser, { path, signIn, ready }) {
  const context = await contextOf(browser, signIn, ready);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  const requests = [];
  page.on("request", (request) => {
    if (/^https?:/.test(request.url())) requests.push(request);
  });
  await page.goto(path, { waitUntil: "commit" });
  await page.waitForFunction(() => window.seen.usable > 0);
  await page.waitForLoadState("networkidle");
  const seen = await page.evaluate(() => window.seen);
  const { metrics } = await devtools.send("Performance.getMetrics");
  const cpu = 1000 * metrics.find(({ name }) => name === "TaskDuration").value;
  const scripts = requests.filter((request) => request.resourceType() === "script").map((request) => request.url());
  const kilobytes = await kilobytesOf(scripts);
  await context.close();
  const blocked = seen.tasks.filter(([start]) => start >= seen.fcp).reduce((sum, [, length]) => sum + Math.max(0, length - 50), 0);
  return { ...seen, cpu, tbt: blocked, requests: requests.length, kilobytes };
}

async function screen(browser, name, what) {
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await open(browser, what));
  const of = (part) => median(rounds.map((round) => round[part]));
  const figures = { fcp: of("fcp"), lcp: of("lcp"), tbt: of("tbt"), cls: of("cls") };
  figure(`${name}, usable`, of("usable"), "ms", atMost(1000));
  figure(`${name}, processor of the page`, of("cpu"), "ms");
  figure(`${name}, JavaScript`, of("kilobytes"), "kB", atMost(what.kilobytes));
  figure(`${name}, requests`, of("requests"), "", atMost(15));
  figure(`${name}, performance score`, scoreOf(figures), "", atLeast(95));
  console.log(`  first paint ${figures.fcp.toFixed(0)} ms, largest ${figures.lcp.toFixed(0)} ms, blocked ${figures.tbt.toFixed(0)} ms, shift ${figures.cls.toFixed(3)}`);
}

/** The processor time of every task of the page's main thread until the returned function is called, in ms. */
async function traced(devtools) {
  const events = [];
  devtools.on("Tracing.dataCollected", ({ value }) => events.push(...value));
  await devtools.send("Tracing.start", { categories: "toplevel", transferMode: "ReportEvents" });
  return async () => {
    const complete = new Promise((resolve) => devtools.once("Tracing.tracingComplete", resolve));
    await devtools.send("Tracing.end");
    await complete;
    const main = events.find(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain");
    return events.filter(({ tid, pid, tdur }) => tid === main?.tid && pid === main.pid && tdur).map(({ tdur }) => tdur / 1000);
  };
}

async function scrollMatrix(browser, signIn) {
  const context = await contextOf(browser, signIn, "[data-place='0:1']");
  const { accessToken } = await (await context.request.post("/api/v1/auth/refresh")).json();
  const headers = { Authorization: `Bearer ${accessToken}` };
  const { items } = await (await context.request.get("/api/v1/customer-classes?limit=1", { headers })).json();
  const page = await context.newPage();
  await page.goto(`/price-matrix/class/${items[0].id}`);
  await page.waitForFunction(() => window.seen.usable > 0);
  await page.waitForLoadState("networkidle");
  const grid = page.getByRole("grid");
  const size = await grid.evaluate((element) => [Number(element.ariaRowCount) - 1, Number(element.ariaColCount) - 1]);
  await grid.hover();
  await page.evaluate(() => {
    window.seen.tasks = [];
  });
  const end = await traced(await context.newCDPSession(page));
  for (let before = -1, now = 0; now !== before; ) {
    before = now;
    for (let turn = 0; turn < 10; turn++) {
      await page.mouse.wheel(0, 400);
      await page.waitForTimeout(16);
    }
    await page.waitForTimeout(100);
    now = await grid.evaluate((element) => element.scrollTop);
  }
  const processor = await end();
  const tasks = await page.evaluate(() => window.seen.tasks.map(([, length]) => length));
  await context.close();
  console.log(`matrix of ${size.join(" x ")}, scrolled from end to end: ${tasks.length} tasks over 50 ms`);
  figure("matrix, longest task while it scrolls", Math.max(0, ...tasks), "ms", atMost(50));
  figure("matrix, processor of its longest task", Math.max(0, ...processor), "ms");
}

const DESK = { path: "/auth/login", data: { email: "owner@demo.example" } };
const PORTAL = { path: "/portal/auth/login", data: { email: "customer@demo.example", reseller: "demo" } };
const EMAIL = "input[type=email]";

const browser = await chromium.launch({ executablePath, args: ARGS });
await screen(browser, "sign-in", { path: "/login", ready: EMAIL, kilobytes: 250 });
await screen(browser, "customers", {
  path: "/customers",
  signIn: DESK,
  ready: "tbody a",
  kilobytes: 250,
});
await screen(browser, "portal, sign-in", { path: "/portal/demo/sign-in", ready: EMAIL, kilobytes: 150 });
await screen(browser, "portal, overview", {
  path: "/portal/demo/",
  signIn: PORTAL,
  ready: "main li h3",
  kilobytes: 150,
});
await scrollMatrix(browser, DESK);
await browser.close();

const before = existsSync(resultsFile) ? JSON.parse(readFileSync(resultsFile, "utf8")) : {};
mkdirSync(dirname(resultsFile), { recursive: true });
writeFileSync(resultsFile, `${JSON.stringify({ ...before, ...results }, null, 2)}\n`);
console.log(missed === 0 ? "All goals of the browser met." : `${missed} goals of the browser missed.`);
