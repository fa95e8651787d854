import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { build } from "esbuild";
import { findOrInstallBrowser, NO_BROWSER, sandboxArguments } from "./find-browser.mjs";

/**
 * `npm run test:kill`: a real browser is killed at random moments while it writes; two tabs log the same segment at the
 * same time; the disk is full. `-- --kills 10 --rounds 10 --seed 7` does less, or the same again.
 */

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "50" },
    rounds: { type: "string", default: "50" },
    seed: { type: "string", default: "1" },
  },
});
/** Chromium trusts what it last heard of the space left for so long. */
const SPACE_IS_TRUSTED_FOR = 35_000;
const ERRANDS = ["log", "import", "restore", "upgrade", "passages"];
const random = randomOf(Number(values.seed));
const program = findOrInstallBrowser();
if (program === undefined) {
  console.error(NO_BROWSER);
  process.exit(1);
}
const profile = await mkdtemp(join(tmpdir(), "segment-letters-kill-"));
const { server, address } = await servePage();
const faults = [];
const counts = { kills: 0, undone: 0, whole: 0, rounds: 0, won: 0, quota: 0 };
let running;

try {
  for (let kill = 0; kill < Number(values.kills); kill += 1) await killOnce(kill);
  const page = await restarted();
  for (let round = 0; round < Number(values.rounds); round += 1) await twoTabsOnce(page, round);
  await fullDisks(page);
} finally {
  await endBrowser();
  server.close();
  await rm(profile, { recursive: true, force: true });
}
for (const fault of faults) console.error(fault);
const { kills, undone, whole, rounds, won, quota } = counts;
console.log(
  `${kills} kills: ${whole} whole, ${undone} not at all; ${rounds} rounds of two tabs: ${won} won by one; ` +
    `${quota} full disks said so and lost nothing; ${faults.length} failed`,
);
process.exit(faults.length === 0 ? 0 : 1);

/** Kills the browser while the errand runs; afterwards it was done whole or not at all, and nothing else has changed. */
async function killOnce(kill) {
  const errand = ERRANDS[kill % ERRANDS.length];
  const victim = `victim-${kill}`;
  let page = await restarted();
  await patiently(() => call(page, "clear"));
  const { before, whole, milliseconds } = await call(page, "prepare", errand, victim);
  const delay = random() * milliseconds * 1.5;
  let isAcknowledged = false;
  call(page, "start", victim).then(
    ({ kind }) => (isAcknowledged = kind === "done"),
    () => undefined,
  );
  await new Promise((resolve) => setTimeout(resolve, delay));
  const wasAcknowledged = await killBrowser().then(() => isAcknowledged);
  page = await restarted();
  const after = await patiently(() => call(page, "dump", victim));
  const outcome = isSame(after, whole) ? "whole" : isSame(after, before) ? "undone" : "torn";
  counts.kills += 1;
  if (outcome === "torn")
    faults.push(`Kill ${kill} left half of “${errand}”: ${diff(after, whole)}`);
  else counts[outcome] += 1;
  if (wasAcknowledged && outcome !== "whole") faults.push(`Kill ${kill} lost “${errand}”.`);
  if (!(await call(page, "isUsable", victim)))
    faults.push(`Kill ${kill}: the store does not open.`);
  console.log(
    `kill ${kill}: ${errand} after ${delay.toFixed()} of ${milliseconds.toFixed()} ms: ${outcome}`,
  );
}

/** Two tabs log the same segment at the same time: one does, the other says that it came too late. */
async function twoTabsOnce(page, round) {
  const name = `two-${round}`;
  const context = page.context();
  const tabs = [await context.newPage(), await context.newPage()];
  for (const tab of tabs) await tab.goto(address);
  await call(tabs[0], "openTab", name, true);
  for (const tab of tabs) await call(tab, "openTab", name, false);
  const time = Date.now() + 100;
  const outcomes = await Promise.all(tabs.map((tab) => call(tab, "startAt", name, time)));
  const winners = outcomes.filter(({ kind }) => kind === "done").length;
  const said = outcomes.filter(({ code }) => code === "conflict").length;
  const [logged, entries] = await call(page, "loggedIn", name);
  counts.rounds += 1;
  if (winners === 1 && said === 1 && logged === 1 && entries === 20) counts.won += 1;
  else faults.push(`Round ${round}: ${JSON.stringify({ outcomes, logged, entries })}`);
  for (const tab of tabs) await tab.close();
}

/** The browser's share of the disk is full: it is said so, nothing is lost, and with space again it works. */
async function fullDisks(page) {
  await page.reload();
  await call(page, "clear");
  const prepared = {};
  for (const errand of ERRANDS) {
    prepared[errand] = await call(page, "prepare", errand, `full-${errand}`);
  }
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(address);
  const { usage } = await page.evaluate(() => navigator.storage.estimate());
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: usage + 1_000 });
  await new Promise((resolve) => setTimeout(resolve, SPACE_IS_TRUSTED_FOR));
  const refusals = {};
  for (const errand of ERRANDS) {
    refusals[errand] = await call(page, "start", `full-${errand}`);
    refusals[errand].after = await call(page, "dump", `full-${errand}`);
  }
  await session.send("Storage.overrideQuotaForOrigin", { origin });
  for (const errand of ERRANDS)
    await afterFullDisk(page, errand, prepared[errand], refusals[errand]);
}

async function afterFullDisk(page, errand, { before, whole }, { after, ...refused }) {
  const victim = `full-${errand}`;
  // An upgrade adds next to nothing, and may go through.
  const isWhole = errand === "upgrade" && refused.kind === "done" && isSame(after, whole);
  const isRefused = refused.code === "quotaExceeded" && isSame(after, before);
  const again = isWhole ? refused : await call(page, "start", victim);
  const isThere = again.kind === "done" && isSame(await call(page, "dump", victim), whole);
  if ((isWhole || isRefused) && isThere) counts.quota += 1;
  else faults.push(`Full disk, ${errand}: ${JSON.stringify({ refused, again, isThere })}`);
  console.log(`full disk: ${errand}: ${refused.code ?? refused.kind}`);
}

function call(page, name, ...words) {
  return page.evaluate(([method, told]) => window.kill[method](...told), [name, words]);
}

function isSame(one, other) {
  return diff(one, other) === "";
}

/** The tables in which the two differ; packings are made whenever there is time for it. */
function diff(one, other) {
  const tables = new Set([...Object.keys(one), ...Object.keys(other)]);
  tables.delete("projections");
  return [...tables].filter((table) => one[table] !== other[table]).join(", ");
}

async function restarted() {
  await endBrowser();
  const child = spawn(
    program,
    [
      "--headless=new",
      "--remote-debugging-port=0",
      `--user-data-dir=${profile}`,
      "--no-first-run",
      "--disable-background-networking",
      ...sandboxArguments(),
      "about:blank",
    ],
    { detached: true, stdio: ["ignore", "ignore", "pipe"] },
  );
  const endpoint = await endpointOf(child);
  const browser = await chromium.connectOverCDP(endpoint);
  running = { child, browser };
  const page = await browser.contexts()[0].newPage();
  await page.goto(address);
  return page;
}

function endpointOf({ stderr }) {
  return new Promise((resolve, reject) => {
    let said = "";
    stderr.on("data", (chunk) => {
      said += chunk;
      const found = /DevTools listening on (\S+)/.exec(said);
      if (found) resolve(found[1]);
    });
    setTimeout(() => reject(new Error(`The browser did not start: ${said}`)), 120_000).unref();
  });
}

/** All its processes at once, as when the computer's owner ends them: nothing is written any more. */
async function killBrowser() {
  if (running === undefined) return;
  const { child } = running;
  running = undefined;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  try {
    process.kill(-child.pid, "SIGKILL");
    await ended;
  } catch {
    // It has ended by itself.
  }
}

/** A database whose last owner was killed a moment ago may still be locked by the system. */
async function patiently(work) {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work();
    } catch (fault) {
      if (attempt === 20) throw fault;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

async function endBrowser() {
  await running?.browser.close().catch(() => undefined);
  await killBrowser();
  for (const lock of ["SingletonLock", "SingletonSocket", "SingletonCookie"]) {
    await rm(join(profile, lock), { force: true });
  }
}

async function servePage() {
  const bundle = await build({
    entryPoints: [join(import.meta.dirname, "../test/kill/kill-page.ts")],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
  });
  const script = bundle.outputFiles[0].text;
  const server = createServer((request, response) => {
    const isScript = request.url === "/kill.js";
    response.setHeader("content-type", isScript ? "text/javascript" : "text/html");
    response.end(isScript ? script : '<!doctype html><script src="/kill.js"></script>');
  });
  await new Promise((resolve) => server.listen(0, "localhost", resolve));
  return { server, address: `http://localhost:${server.address().port}/` };
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomOf(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
