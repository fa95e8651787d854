import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { findBrowser, sandboxArguments } from "../scripts/find-browser.mjs";
import { control, makeLetter } from "./letter.mjs";

/** `npm run bench:log`: logging many letters at once, and erasing and deleting in a large store, on the page's own thread. */

const CONTACTS = Number(process.env.CONTACTS ?? 100_000);
const INTERACTIONS = Number(process.env.INTERACTIONS ?? 500_000);
const LINES = 10_000;
const HERE = new URL(".", import.meta.url).pathname;

const { outputFiles } = await build({
  entryPoints: [join(HERE, "log-page.mjs")],
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  write: false,
  logLevel: "error",
});
const server = createServer((request, response) => {
  const isScript = request.url === "/page.js";
  response.setHeader("Content-Type", isScript ? "text/javascript" : "text/html");
  response.end(
    isScript
      ? outputFiles[0].text
      : "<!doctype html><title>bench</title><script type=module src=/page.js></script>",
  );
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const profile = mkdtempSync(join(tmpdir(), "bench-log-"));
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: await findBrowser(),
  args: sandboxArguments(),
});
try {
  report(await measure(await browser.newPage()));
} finally {
  await browser.close();
  server.close();
  rmSync(profile, { recursive: true, force: true });
}

async function measure(page) {
  page.setDefaultTimeout(0);
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.waitForFunction(() => window.fill !== undefined);
  await page.evaluate((bytes) => window.useLetter(bytes), Array.from(makeLetter(control)));
  const start = performance.now();
  await page.evaluate(
    ([contacts, interactions]) => window.fill(contacts, interactions),
    [CONTACTS, INTERACTIONS],
  );
  console.log(`filled in ${Math.round((performance.now() - start) / 1000)} s`);
  const times = (errand, argument) =>
    page.evaluate(([name, given]) => window[name](given), [errand, argument]);
  const bulk = [];
  const logged = [];
  for (let round = 0; round < 3; round++) {
    bulk.push(await times("bulkAdd", LINES));
    logged.push(await times("log", LINES));
  }
  const erased = [];
  for (const index of [7, 77, 777]) erased.push(await times("erase", index));
  return { bulk, logged, erased, deleted: await times("deleteCanceled") };
}

function report({ bulk, logged, erased, deleted }) {
  const ratio = median(logged, "ms") / median(bulk, "ms");
  const megabytes = logged[0].bytes / 1e6;
  const bars = [
    ["log-10000-vs-bulk-add", ratio, 3],
    ["log-10000-longest-block-ms", median(logged, "longestMs"), 200],
    ["letters-10000-two-pages-mb", megabytes, 30],
    ["erase-one-ms", median(erased, "ms"), 10_000],
    ["erase-one-longest-block-ms", median(erased, "longestMs"), 200],
    ["delete-canceled-longest-block-ms", deleted.longestMs, 200],
  ].map(([name, value, limit]) => ({ name, value, limit, ok: value <= limit }));
  const ms = (value) => `${Math.round(value).toLocaleString("en")} ms`;
  const text = `# Results of \`npm run bench:log\`

${cpus().length} × ${cpus()[0].model}; ${CONTACTS.toLocaleString("en")} contacts and ${INTERACTIONS.toLocaleString("en")} interactions in the store, everything on the page's own thread; medians of 3.

| errand | takes | longest time in which the page did not take its turn |
|---|--:|--:|
| 10,000 lines with a two-page letter each, logged in one transaction (letters: ${megabytes.toFixed(1)} MB) | ${ms(median(logged, "ms"))} | ${ms(median(logged, "longestMs"))} |
| the same entries and bytes, one \`bulkAdd\` of Dexie's | ${ms(median(bulk, "ms"))} | ${ms(median(bulk, "longestMs"))} |
| one contact erased | ${ms(median(erased, "ms"))} | ${ms(median(erased, "longestMs"))} |
| what is canceled deleted | ${ms(deleted.ms)} | ${ms(deleted.longestMs)} |

\`\`\`
${bars.map(({ name, value, limit, ok }) => `bar ${name} ${value.toFixed(2)} <=${limit} ${ok ? "ok" : "short"}`).join("\n")}
\`\`\`
`;
  console.log(text);
  writeFileSync(new URL("LOG-RESULTS.md", import.meta.url), text);
  process.exitCode = bars.every(({ ok }) => ok) ? 0 : 1;
}

function median(measured, name) {
  const values = measured.map((each) => each[name]).sort((one, other) => one - other);
  return values[Math.floor(values.length / 2)];
}
