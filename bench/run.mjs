import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, platform, release, totalmem } from "node:os";
import { buildEngine } from "./build-engine.mjs";
import { measureInBrowser, measurePaneInBrowser } from "./browser.mjs";

/** `npm run bench`: our engine, the peers and the floor in one run; a table, a line per bar, and RESULTS.md. */

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const HERE = new URL(".", import.meta.url);

const FLOORS = ["floor: pre-deflated", "floor: zlib 1", "floor: zlib 6"];
const OURS = "segment-letters";
const PEERS = ["docxtemplater", "easy-template-x", "docx-templates"];

await buildEngine();
const rows = [
  ...measureAll("separate", 1_000),
  ...measureAll("one", 1_000),
  ...measureOurs(10_000),
];
const browserRows = await measureInBrowser(ROUNDS);
const { rows: paneRows, cancel } = await measurePaneInBrowser(ROUNDS);
const bars = barsOf(rows, browserRows, { paneRows, cancel });

const tables = [
  tableOf("Node, 1,000 and 10,000 letters", rows),
  tableOf("Browser worker, 1,000 letters, the engine alone", browserRows),
  tableOf("Browser, 1,000 and 10,000 letters, the whole way from the pane to the file", paneRows),
  `Called off in the middle of 10,000 letters: ended after ${cancel.ended.toFixed(1)} ms, the next errand answered ${Math.round(cancel.answeredAgain)} ms later.\n`,
];
const lines = bars.map(
  ({ name, ratio, limit, ok }) => `bar ${name} ${ratio.toFixed(2)} ${limit} ${ok ? "ok" : "short"}`,
);
console.log([...tables, ...lines].join("\n"));
writeFileSync(new URL("RESULTS.md", HERE), results(tables, lines));
process.exit(bars.every(({ ok }) => ok) ? 0 : 1);

function measureAll(mode, count) {
  const names = [
    ...FLOORS.filter((name) => mode === "separate" || name !== "floor: pre-deflated"),
    OURS,
    ...PEERS,
  ];
  return inTurn(names.map((name) => ({ name, mode, count })));
}

/** Letters by the ten thousand: ours alone, beside the same run of a thousand. */
function measureOurs(count) {
  return inTurn(["separate", "one"].map((mode) => ({ name: OURS, mode, count })));
}

/** Each round takes every subject once, so that a machine's bad minute hits all of them. */
function inTurn(subjects) {
  const runs = subjects.map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    subjects.forEach((subject, index) => runs[index].push(measure(subject)));
  }
  return subjects.map((subject, index) => ({ ...subject, ...mediansOf(runs[index]) }));
}

function measure({ name, mode, count }) {
  const child = spawnSync(
    process.execPath,
    ["--expose-gc", "subject.mjs", name, mode, String(count)],
    { cwd: HERE, encoding: "utf8" },
  );
  if (child.status !== 0) throw new Error(`${name} ${mode}: ${child.stderr}`);
  return JSON.parse(child.stdout);
}

function mediansOf(runs) {
  return Object.fromEntries(
    Object.keys(runs[0]).map((key) => [key, median(runs.map((run) => run[key]))]),
  );
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

function barsOf(node, browser, { paneRows, cancel }) {
  const of = (list, name, mode, count = 1_000) =>
    list.find((row) => row.name === name && row.mode === mode && row.count === count);
  const faster = (mode) => of(node, "docxtemplater", mode).wallMs / of(node, OURS, mode).wallMs;
  const slower = (list, mode, floor) => of(list, OURS, mode).wallMs / of(list, floor, mode).wallMs;
  const growth = (mode) => of(node, OURS, mode, 10_000).wallMs / of(node, OURS, mode).wallMs;
  const pane = (mode, count) => of(paneRows, OURS, mode, count);
  const paneGrowth = (mode) => pane(mode, 10_000).wallMs / pane(mode, 1_000).wallMs;
  const panePeakGrowth = pane("separate", 10_000).peakMb / pane("separate", 1_000).peakMb;
  return [
    atLeast("node-separate-vs-docxtemplater", faster("separate"), 50),
    atMost("node-separate-vs-floor", slower(node, "separate", "floor: pre-deflated"), 2.5),
    atLeast("node-one-vs-docxtemplater", faster("one"), 10),
    atMost("node-one-vs-zlib1-floor", slower(node, "one", "floor: zlib 1"), 2),
    atMost("browser-separate-vs-floor", slower(browser, "separate", "floor: pre-deflated"), 2.5),
    atMost("browser-one-vs-fflate1-floor", slower(browser, "one", "floor: fflate 1"), 1.5),
    atMost("node-separate-10000-vs-1000", growth("separate"), 11),
    atMost("node-one-10000-vs-1000", growth("one"), 11),
    atMost("browser-separate-10000-vs-1000", paneGrowth("separate"), 11),
    atMost("browser-one-10000-vs-1000", paneGrowth("one"), 11),
    atMost("browser-separate-peak-10000-vs-1000", panePeakGrowth, 2),
    atMost("browser-cancel-ms", cancel.ended, 200),
    atMost("node-separate-peak-mb", of(node, OURS, "separate").peakMb, 200),
    atMost("node-one-peak-mb", of(node, OURS, "one").peakMb, 200),
  ];
}

function atLeast(name, ratio, limit) {
  return { name, ratio, limit: `>=${limit}`, ok: ratio >= limit };
}

function atMost(name, ratio, limit) {
  return { name, ratio, limit: `<=${limit}`, ok: ratio <= limit };
}

function tableOf(title, list) {
  const head =
    "| letters | as | engine | wall ms | processor ms | peak MB | output MB |\n|--:|---|---|--:|--:|--:|--:|";
  const body = list.map(
    ({ name, mode, count, wallMs, cpuMs, peakMb, bytes }) =>
      `| ${count} | ${mode === "one" ? "one document" : "separate"} | ${name} | ${round(wallMs)} | ${round(cpuMs)} | ${round(peakMb)} | ${(bytes / 1e6).toFixed(1)} |`,
  );
  return `\n**${title}**, medians of ${ROUNDS}\n\n${head}\n${body.join("\n")}\n`;
}

function round(number) {
  return number === undefined ? "–" : Math.round(number).toLocaleString("en");
}

function results(tables, bars) {
  const { version } = JSON.parse(readFileSync(new URL("../package.json", HERE), "utf8"));
  const { dependencies } = JSON.parse(readFileSync(new URL("package.json", HERE), "utf8"));
  const [{ model }] = cpus();
  return [
    "# Results of `npm run bench`",
    `${cpus().length} × ${model}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()} ${release()}, Node ${process.version}.`,
    `segment-letters ${version}; ${Object.entries(dependencies)
      .map((pair) => pair.join(" "))
      .join(", ")}.`,
    "The letter: two pages, letterhead image, table, twelve fields, about 47 kB. Every figure is a whole process of its own, warmed up.",
    ...tables,
    "```",
    ...bars,
    "```",
    "",
  ]
    .join("\n\n")
    .replace(/```\n\n/g, "```\n")
    .replace(/\n\n(bar |```)/g, "\n$1");
}
