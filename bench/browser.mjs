import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { findBrowser } from "../scripts/find-browser.mjs";
import { prepareOne, prepareSeparate } from "./floor.mjs";
import { control, makeLetter } from "./letter.mjs";
import { makeRecords } from "./records.mjs";

/** The same work in a worker of the browser that is installed; gives rows like those of Node. */

const HERE = new URL(".", import.meta.url).pathname;

export async function measureInBrowser(rounds) {
  const { outputFiles } = await build({
    entryPoints: [`${HERE}browser-worker.mjs`],
    bundle: true,
    minify: true,
    format: "iife",
    write: false,
  });
  const server = await serve(outputFiles[0].text);
  const executablePath = await findBrowser();
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    return await page.evaluate(runInWorker, { ...task(), rounds });
  } finally {
    await browser.close();
    server.close();
  }
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

function serve(script) {
  const server = createServer((request, response) => {
    const isScript = request.url === "/worker.js";
    response.setHeader("Content-Type", isScript ? "text/javascript" : "text/html");
    response.end(
      isScript ? script : "<!doctype html><title>bench</title><link rel=icon href=data:,>",
    );
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      resolve(server);
    });
  });
}
