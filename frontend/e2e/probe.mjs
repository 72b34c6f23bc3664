import { chromium } from "playwright-core";

const base = process.argv[2];
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
p.on("console", (m) => m.type() == "error" && console.log("C", m.text().slice(0, 300)));
p.setDefaultTimeout(60000);
await p.goto(base + "/login");
await p.fill("input[type=email], input[name=email]", "owner@demo.example");
await p.fill("input[type=password]", "quiet-lamp-over-the-harbour");
await p.keyboard.press("Enter");
await p.waitForURL(/customers/, { timeout: 60000 });
await p.goto(base + process.argv[3]);
await p.waitForTimeout(12000);
console.log(
  await p.evaluate(() => ({
    doc: document.documentElement.scrollHeight,
    host: document.querySelector("kontor-register")?.getBoundingClientRect().height,
    far: [...document.querySelectorAll("*")]
      .filter((e) => getComputedStyle(e).position === "absolute" && e.getBoundingClientRect().bottom > 1000)
      .map((e) => e.tagName + "." + e.className + " " + e.getBoundingClientRect().bottom)
      .slice(0, 20),
  })),
);
await p.screenshot({ path: process.argv[4] });
await p.evaluate(() => {
  document.querySelector("main").scrollTop = 1100;
  [...document.querySelectorAll("*")].forEach((e) => {
    if (e.scrollHeight > e.clientHeight + 200 && getComputedStyle(e).overflowY === "auto") e.scrollTop = 1100;
  });
});
await p.waitForTimeout(500);
await p.screenshot({ path: process.argv[4].replace(".png", "-b.png") });
await b.close();
