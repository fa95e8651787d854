import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { cpus, platform, release, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { findBrowser } from "../scripts/find-browser.mjs";
import { QUESTIONS } from "./segments-data.mjs";

/** `npm run bench:segments`: the nine questions, ours beside SQLite-WASM and Dexie, in one run of one browser. */

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const SIZES = {
  contactCount: Number(process.env.CONTACTS ?? 100_000),
  interactionCount: Number(process.env.INTERACTIONS ?? 500_000),
};
const SUBJECTS = {
  ours: "segments-ours.ts",
  sqlite: "segments-sqlite.mjs",
  dexie: "segments-dexie.mjs",
};
const HERE = new URL(".", import.meta.url).pathname;

const files = await bundled();
const server = await serve(files);
const profile = mkdtempSync(join(tmpdir(), "bench-segments-"));
const browser = await chromium.launchPersistentContext(profile, {
  executablePath: await findBrowser(),
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
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
  await page.evaluate(prepare);
  const names = Object.keys(SUBJECTS);
  const filled = {};
  for (const name of names) {
    const start = performance.now();
    await page.evaluate(([of, sizes]) => window.ask(of, { errand: "fill", sizes }), [name, SIZES]);
    filled[name] = performance.now() - start;
    console.log(`filled ${name} in ${Math.round(filled[name] / 1000)} s`);
  }
  const cold = Object.fromEntries(names.map((name) => [name, []]));
  const times = names.map(() => QUESTIONS.map(() => []));
  const counts = names.map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of names) {
      cold[name].push(await page.evaluate(coldStart, name));
    }
  }
  for (const index of QUESTIONS.keys()) {
    for (const name of names) await page.evaluate(warmUp, [name, index]);
    for (let round = 0; round < ROUNDS; round++) {
      for (const [at, name] of names.entries()) {
        // The first answer brings back what the others' work has driven out of the processor's caches.
        const { count, times: took } = await page.evaluate(askAgain, [name, index, 2]);
        times[at][index].push(took[1]);
        counts[at][index] = count;
      }
    }
  }
  return { names, times, counts, cold };
}

/** In the page: one worker for each subject, asked one thing at a time. */
function prepare() {
  const workers = {};
  window.ask = (name, request, fresh = false) =>
    new Promise((resolve, reject) => {
      if (fresh || workers[name] === undefined) {
        workers[name]?.terminate();
        workers[name] = new Worker(`/${name}.js`, { type: "module" });
      }
      const worker = workers[name];
      worker.onmessage = ({ data }) =>
        data.failed === undefined
          ? resolve(data.done)
          : reject(new Error(`${name}: ${data.failed}`));
      worker.onerror = ({ message }) => reject(new Error(`${name}: ${message}`));
      worker.postMessage(request);
      if (request.errand === "fill") workers.filled = name;
    }).finally(() => {
      if (request.errand !== "fill") return;
      workers[name].terminate();
      delete workers[name];
    });
}

/** In the page: from a worker that does not run yet to its first answer. */
async function coldStart(name) {
  // The one before gives its files back first.
  await window.ask(name, { errand: "first", index: 2 }, true).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 500));
  const start = performance.now();
  await startAnew();
  return performance.now() - start;

  async function startAnew() {
    for (let attempt = 0; ; attempt++) {
      try {
        return await window.ask(name, { errand: "first", index: 0 }, true);
      } catch (fault) {
        if (attempt === 20) throw fault;
      }
    }
  }
}

/** In the page: asks twice at the least, and for a tenth of a second, so that each subject is measured as warm code. */
async function warmUp([name, index]) {
  const start = performance.now();
  do await window.ask(name, { errand: "ask", index, rounds: 2 });
  while (performance.now() - start < 100);
}

function askAgain([name, index, rounds]) {
  return window.ask(name, { errand: "ask", index, rounds });
}

function report({ names, times, counts, cold }) {
  const [ours, sqlite, dexie] = names.map((_, at) => times[at].map(median));
  for (const [index, question] of QUESTIONS.entries()) {
    const told = new Set(counts.map((each) => each[index]));
    if (told.size > 1) throw new Error(`"${question}" is answered ${[...told].join(", ")}.`);
  }
  const overSqlite = ours.map((time, index) => sqlite[index] / time);
  const overDexie = ours.map((time, index) => dexie[index] / time);
  const coldStarts = Object.fromEntries(names.map((name) => [name, median(cold[name])]));
  const bars = [
    atLeast("segments-vs-sqlite-geomean", geometricMean(overSqlite), 15),
    atLeast("segments-vs-sqlite-worst", Math.min(...overSqlite), 3),
    atLeast("segments-vs-dexie-worst", Math.min(...overDexie), 50),
    atMost("segments-cold-start-vs-sqlite", coldStarts.ours / coldStarts.sqlite, 1),
  ];
  const table = [
    "| question | hits | ours ms | SQLite-WASM ms | Dexie ms | × SQLite | × Dexie |",
    "|---|--:|--:|--:|--:|--:|--:|",
    ...QUESTIONS.map((question, index) =>
      [
        "",
        question,
        counts[0][index].toLocaleString("en"),
        ours[index].toFixed(2),
        sqlite[index].toFixed(1),
        dexie[index].toFixed(0),
        overSqlite[index].toFixed(1),
        overDexie[index].toFixed(0),
        "",
      ]
        .join(" | ")
        .trim(),
    ),
    `| cold start to the first answer | | ${coldStarts.ours.toFixed(0)} | ${coldStarts.sqlite.toFixed(0)} | ${coldStarts.dexie.toFixed(0)} | | |`,
  ].join("\n");
  const lines = bars.map(
    ({ name, ratio, limit, ok }) =>
      `bar ${name} ${ratio.toFixed(2)} ${limit} ${ok ? "ok" : "short"}`,
  );
  console.log([table, ...lines].join("\n"));
  writeFileSync(new URL("SEGMENTS-RESULTS.md", import.meta.url), results(table, lines));
  process.exitCode = bars.every(({ ok }) => ok) ? 0 : 1;
}

function results(table, lines) {
  const { dependencies } = JSON.parse(
    readFileSync(new URL("package.json", import.meta.url), "utf8"),
  );
  const { contactCount, interactionCount } = SIZES;
  return `# Results of \`npm run bench:segments\`

${cpus().length} × ${cpus()[0].model}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()} ${release()}; Chromium, each subject in a worker of its own.
${contactCount.toLocaleString("en")} contacts, ${interactionCount.toLocaleString("en")} interactions; medians of ${ROUNDS} after a tenth of a second of warming up, all subjects in turn in one run, the second answer of each turn; every count the same for all three.
@sqlite.org/sqlite-wasm ${dependencies["@sqlite.org/sqlite-wasm"]} on OPFS (pool of sync handles); dexie ${dependencies.dexie}. Ours answers as of the newest change that was heard of, as it does while somebody types.

${table}

\`\`\`
${lines.join("\n")}
\`\`\`
`;
}

function atLeast(name, ratio, limit) {
  return { name, ratio, limit: `>=${limit}`, ok: ratio >= limit };
}

function atMost(name, ratio, limit) {
  return { name, ratio, limit: `<=${limit}`, ok: ratio <= limit };
}

function geometricMean(ratios) {
  return Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

async function bundled() {
  const outputs = await Promise.all(
    Object.entries(SUBJECTS).map(async ([name, entry]) => {
      const { outputFiles } = await build({
        entryPoints: [join(HERE, entry)],
        bundle: true,
        minify: true,
        format: "esm",
        target: "es2022",
        write: false,
        logLevel: "error",
      });
      return [`/${name}.js`, ["text/javascript", outputFiles[0].text]];
    }),
  );
  const wasm = readFileSync(sqliteWasm());
  return Object.fromEntries([...outputs, ["/sqlite3.wasm", ["application/wasm", wasm]]]);
}

function sqliteWasm() {
  return join(HERE, "node_modules/@sqlite.org/sqlite-wasm/dist/sqlite3.wasm");
}

function serve(files) {
  const page = ["text/html", "<!doctype html><title>bench</title><link rel=icon href=data:,>"];
  const server = createServer((request, response) => {
    const [type, body] = files[request.url] ?? page;
    response.setHeader("Content-Type", type);
    // Alone in its process the page gets a clock of microseconds.
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
    response.end(body);
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      resolve(server);
    });
  });
}
