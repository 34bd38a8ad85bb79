// Looks at pages in Chromium as people do: in light and dark, at several widths, with and without a keyboard.
// Input: {"browser": PATH, "folder": PATH or null, "site": FOLDER or null, "pages": [FILE]}; pages of a site are served. Output: {"PAGE SCHEME WIDTH": {"violations": [], "overflow": [], "requests": []}}.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { basename, extname, join } from "node:path";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const { browser: executablePath, folder, site, pages } = JSON.parse(readFileSync(0, "utf8"));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const seen = {};
const types = { ".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".json": "application/json", ".svg": "image/svg+xml", ".png": "image/png", ".woff2": "font/woff2" };
// Modules of a site are loaded from a server alone.
const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url, "http://site").pathname);
  try {
    const body = readFileSync(join(site, path));
    response.writeHead(200, { "content-type": types[extname(path)] ?? "application/octet-stream" }).end(body);
  } catch {
    response.writeHead(404).end();
  }
});
if (site) await new Promise(done => { server.listen(0, "127.0.0.1", done); });
const origin = site ? `http://127.0.0.1:${server.address().port}/` : "file:";
const addressOf = file => site ? origin + file : pathToFileURL(file).href;
const nameOf = file => site ? file.replace(/\.html$/, "").replaceAll("/", "-") : basename(file, ".html");

for (const colorScheme of ["light", "dark"]) {
  for (const width of [400, 1400, 1920]) {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
    for (const file of pages) {
      const page = await context.newPage();
      const [requests, errors] = [[], []];
      page.on("request", request => { if (!request.url().startsWith(origin) && !request.url().startsWith("data:")) requests.push(request.url()); });
      page.on("pageerror", error => errors.push(error.message));
      await page.goto(addressOf(file), { waitUntil: "networkidle" });
      if (folder) await page.screenshot({ path: join(folder, `${nameOf(file)}-${colorScheme}-${width}.png`), fullPage: true });
      await page.evaluate(() => document.querySelectorAll("details").forEach(one => { one.open = true; }));
      const overflow = await page.evaluate(() => [
        ...(document.documentElement.scrollWidth > innerWidth ? [`the page is ${document.documentElement.scrollWidth} wide`] : []),
        ...[...document.querySelectorAll(".wide")].filter(table => table.scrollWidth > table.clientWidth).map(table => `${table.getAttribute("aria-label")} is ${table.scrollWidth} wide in ${table.clientWidth}`),
      ]);
      // What axe sees depends on colors and on whether the page is narrow, not on each width.
      if (width < 1920) await page.evaluate(axe);
      const { violations } = width < 1920 ? await page.evaluate(() => axe.run(document)) : { violations: [] };
      seen[`${site ? file : basename(file)} ${colorScheme} ${width}`] = {
        violations: violations.map(one => `${one.impact} ${one.id}: ${one.nodes.slice(0, 3).map(node => node.target.join(" ")).join("; ")}`), overflow, requests, errors,
      };
      await page.close();
    }

    await context.close();
  }
}

await browser.close();
server.close();
console.log(JSON.stringify(seen));
