import { createServer } from "node:http";
import { readdirSync, readFileSync } from "node:fs";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { findBrowser } from "../scripts/find-browser.mjs";
import { prepareOne, prepareSeparate } from "./floor.mjs";
import { control, makeLetter } from "./letter.mjs";
import { makeRecords } from "./records.mjs";

/** The same work in a worker of the browser that is installed; gives rows like those of Node. */

const HERE = new URL(".", import.meta.url).pathname;

/** Floor and engine alone, in one worker. */
export async function measureInBrowser(rounds) {
  return inPage((page) => page.evaluate(runInWorker, { ...task(), rounds }));
}

/** The whole way that the pane goes, each row in a browser of its own; and how soon an errand ends that is called off. */
export async function measurePaneInBrowser(rounds) {
  const letter = [...makeLetter(control)];
  const rows = [];
  for (const count of [1_000, 10_000]) {
    for (const mode of ["separate", "one"]) {
      const wanted = { letter, mode, count, rounds };
      const row = await inPage(async (page, browserPid) => {
        const measured = await page.evaluate((told) => globalThis.measure(told), wanted);
        return { ...measured, peakMb: peakOfRenderers(browserPid) };
      });
      rows.push({ name: "segment-letters", mode, count, ...row });
    }
  }
  const wanted = { letter, mode: "separate", count: 10_000, rounds: 1 };
  const cancel = await inPage((page) =>
    page.evaluate((told) => globalThis.measureCancel(told), wanted),
  );
  return { rows, cancel };
}

async function inPage(work) {
  const server = await serve({
    "/worker.js": await bundled("browser-worker.mjs"),
    "/merge-worker.js": await bundled("../src/entry/merge-worker.ts"),
    "/page.js": await bundled("browser-page.ts"),
  });
  const browserServer = await chromium.launchServer({
    executablePath: await findBrowser(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  try {
    const browser = await chromium.connect(browserServer.wsEndpoint());
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    return await work(page, browserServer.process().pid);
  } finally {
    await browserServer.close();
    server.close();
  }
}

async function bundled(entry) {
  const { outputFiles } = await build({
    entryPoints: [HERE + entry],
    bundle: true,
    minify: true,
    format: "iife",
    write: false,
  });
  return outputFiles[0].text;
}

/** The most memory that any page's process of this browser ever held, in MB; undefined where the system does not tell. */
function peakOfRenderers(browserPid) {
  try {
    const processes = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
    const peaks = processes.filter((pid) => isRendererOf(pid, browserPid)).map(peakOf);
    return Math.max(...peaks) / 1024;
  } catch {
    return undefined;
  }
}

function isRendererOf(pid, browserPid) {
  try {
    if (!readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("--type=renderer")) return false;
    let parent = pid;
    while (Number(parent) > 1 && Number(parent) !== browserPid) parent = status(parent, "PPid");
    return Number(parent) === browserPid;
  } catch {
    return false;
  }
}

function peakOf(pid) {
  return Number(status(pid, "VmHWM"));
}

function status(pid, field) {
  return new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
}

function task() {
  return {
    letter: [...makeLetter(control)],
    records: makeRecords(1_000),
    separate: plain(prepareSeparate()),
    one: plain(prepareOne()),
  };
}

/** Bytes as arrays of numbers, to cross into the page. */
function plain(value) {
  if (value instanceof Uint8Array) return { bytes: [...value] };
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
  return value;
}

/** Runs in the page: it only starts the worker, hands it the task and waits. */
function runInWorker(task) {
  return new Promise((resolve, reject) => {
    const worker = new Worker("/worker.js");
    worker.onmessage = ({ data }) => {
      resolve(data);
    };
    worker.onerror = ({ message }) => {
      reject(new Error(message));
    };
    worker.postMessage(task);
  });
}

function serve(scripts) {
  const server = createServer((request, response) => {
    const script = scripts[request.url];
    response.setHeader("Content-Type", script === undefined ? "text/html" : "text/javascript");
    response.end(
      script ??
        "<!doctype html><title>bench</title><link rel=icon href=data:,><script src=/page.js></script>",
    );
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      resolve(server);
    });
  });
}
