// Looks at pages in Chromium as people do: in light and dark, at several widths, with and without a keyboard.
// Input: {"browser": PATH, "folder": PATH or null, "pages": [FILE]}. Output: {"PAGE SCHEME WIDTH": {"violations": [], "overflow": [], "requests": []}}.
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const { browser: executablePath, folder, pages } = JSON.parse(readFileSync(0, "utf8"));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const seen = {};

for (const colorScheme of ["light", "dark"]) {
  for (const width of [400, 1400, 1920]) {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
    for (const file of pages) {
      const page = await context.newPage();
      const [requests, errors] = [[], []];
      page.on("request", request => { if (!request.url().startsWith("file:")) requests.push(request.url()); });
      page.on("pageerror", error => errors.push(error.message));
      await page.goto(pathToFileURL(file).href);
      if (folder) await page.screenshot({ path: join(folder, `${basename(file, ".html")}-${colorScheme}-${width}.png`), fullPage: true });
      await page.evaluate(() => document.querySelectorAll("details").forEach(one => { one.open = true; }));
      const overflow = await page.evaluate(() => [
        ...(document.documentElement.scrollWidth > innerWidth ? [`the page is ${document.documentElement.scrollWidth} wide`] : []),
        ...[...document.querySelectorAll(".wide")].filter(table => table.scrollWidth > table.clientWidth).map(table => `${table.getAttribute("aria-label")} is ${table.scrollWidth} wide in ${table.clientWidth}`),
      ]);
      // What axe sees depends on colours and on whether the page is narrow, not on each width.
      if (width < 1920) await page.evaluate(axe);
      const { violations } = width < 1920 ? await page.evaluate(() => axe.run(document)) : { violations: [] };
      seen[`${basename(file)} ${colorScheme} ${width}`] = {
        violations: violations.map(one => `${one.impact} ${one.id}: ${one.nodes.slice(0, 3).map(node => node.target.join(" ")).join("; ")}`), overflow, requests, errors,
      };
      await page.close();
    }

    await context.close();
  }
}

await browser.close();
console.log(JSON.stringify(seen));
