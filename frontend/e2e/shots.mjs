import { chromium } from "playwright-core";

const base = process.argv[2],
  out = process.argv[3];
const b = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
const p = await b.newPage({ locale: "de-DE", viewport: { width: 1440, height: 900 } });
p.on("pageerror", (e) => console.log("E", e.message));
p.setDefaultTimeout(60000);
await p.goto(base + "/login");
await p.fill("input[type=email], input[name=email]", "owner@demo.example");
await p.fill("input[type=password]", "quiet-lamp-over-the-harbour");
await p.keyboard.press("Enter");
await p.waitForURL(/customers/, { timeout: 60000 });
await p.goto(base + "/settings/sites");
await p.waitForTimeout(4000);
await p.screenshot({ path: out + "-list.png" });
const href = await p.evaluate(() =>
  document.querySelector("main a[href*='/settings/sites/']")?.getAttribute("href"),
);
console.log(href);
await p.goto(base + href);
await p.waitForTimeout(5000);
await p.screenshot({ path: out + "-edit.png", fullPage: false });
await p.evaluate(() => {
  const m = document.querySelector("main");
  m.scrollTop = m.scrollHeight * 0.55;
  window.scrollTo(0, 1300);
});
await p.waitForTimeout(500);
await p.screenshot({ path: out + "-edit2.png" });
await p.emulateMedia({ colorScheme: "dark" });
await p.evaluate(() => {
  const m = document.querySelector("main");
  m.scrollTop = m.scrollHeight;
  window.scrollTo(0, 99999);
});
await p.waitForTimeout(500);
await p.screenshot({ path: out + "-edit3-dark.png" });
for (const a of ["legal-texts", "embedding", "registrations"]) {
  await p.goto(base + href + "/" + a);
  await p.waitForTimeout(2500);
  await p.screenshot({ path: out + `-${a}.png` });
}
await p.emulateMedia({ colorScheme: "light" });
await p.setViewportSize({ width: 360, height: 800 });
await p.goto(base + href);
await p.waitForTimeout(4000);
await p.screenshot({ path: out + "-360.png", fullPage: true });
await b.close();
