import { spawn } from "node:child_process";
import { connect } from "node:net";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { localCertificate } from "../scripts/certificate.mjs";
import { findBrowser, sandboxArguments } from "../scripts/find-browser.mjs";
import {
  KEEPING_PREFERENCES,
  OTHER_ORIGIN_ARGUMENT,
  otherOriginAddress,
} from "../scripts/other-origin.mjs";

/**
 * `npm run bench:pane`: the pane as somebody meets it who opens it for the first time on a slow computer, and who has many
 * contacts: how soon it is there, how it scrolls, how soon a count is there, and whether anything holds it up.
 */

const CONTACTS = Number(process.env.CONTACTS ?? 100_000);
const PORT = 4331;
const ROOT = new URL("..", import.meta.url);

const CITIES = ["Oslo", "Bergen", "Berlin", "London", "Lyon", "Aarhus", "Torino", "Sevilla"];

const server = spawn(process.execPath, ["scripts/serve-e2e.mjs", "--port", String(PORT)], {
  cwd: ROOT,
  stdio: "ignore",
});
const { publicKeyHash } = await localCertificate(
  new URL("../.cache/certificate", import.meta.url).pathname,
);
try {
  await built();
  const colds = [];
  for (let round = 0; round < 5; round++) colds.push(await inNewProfile(start));
  report({ colds, ...(await inNewProfile(measure)) });
} finally {
  server.kill("SIGTERM");
}

/** Waits until the server has something to serve: fetch does not know its certificate, so only its silence tells. */
async function built() {
  for (let attempt = 0; attempt < 120; attempt++) {
    if (await answers()) return;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  throw new Error("The workbench was not built in two minutes.");
}

function answers() {
  return new Promise((resolve) => {
    const socket = connect(PORT, "localhost");
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}

/** Opens the workbench in a browser that has never seen it, with the pane in a process of its own. */
async function inNewProfile(work) {
  const profile = mkdtempSync(join(tmpdir(), "bench-pane-"));
  mkdirSync(join(profile, "Default"));
  writeFileSync(join(profile, "Default/Preferences"), JSON.stringify(KEEPING_PREFERENCES));
  const context = await chromium.launchPersistentContext(profile, {
    viewport: { width: 1280, height: 900 },
    executablePath: await findBrowser(),
    args: [
      OTHER_ORIGIN_ARGUMENT,
      `--ignore-certificate-errors-spki-list=${publicKeyHash}`,
      ...sandboxArguments(),
    ],
  });
  try {
    const page = await context.newPage();
    await page.addInitScript(noteFirstButton);
    await page.goto(otherOriginAddress(PORT));
    return await work(page);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** In every frame: notes when the pane's first button is there. */
function noteFirstButton() {
  if (!location.pathname.endsWith("/taskpane.html")) return;
  const look = () => {
    const buttons = [...document.querySelectorAll("button")];
    const isThere = buttons.some(({ textContent }) => textContent === "Import a file");
    if (isThere) globalThis.interactiveAt = performance.now();
    else setTimeout(look, 10);
  };
  look();
}

async function measure(page) {
  page.setDefaultTimeout(240_000);
  const pane = page.locator("iframe").contentFrame();
  await importContacts(page, pane);
  await watchTasks(pane);
  const frames = await scroll(pane);
  const scrolling = await tasks(pane);
  const counts = await type(page, pane);
  const typing = await tasks(pane);
  const checks = await check(page, pane);
  await tasks(pane);
  await preview(page, pane);
  const previewing = await tasks(pane);
  return { frames, counts, checks, scrolling, typing, previewing };
}

/**
 * Loads the pane with nothing of it in the cache, at a quarter of the processor's speed; gives the milliseconds to its
 * first paint, and until the first button can be pressed.
 */
async function start(page) {
  const pane = page.locator("iframe").contentFrame();
  await pane.getByRole("button", { name: "Import a file" }).waitFor();
  await page.waitForTimeout(1_000);
  const frame = page.frames().find((each) => each.url().includes("/taskpane.html"));
  const devtools = await page.context().newCDPSession(frame);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await devtools.send("Network.enable");
  await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
  await frame.evaluate(() => {
    globalThis.isOld = true;
    location.reload();
  });
  for (;;) {
    const times = await frame.evaluate(timesOfStart).catch(() => undefined);
    if (times !== undefined) return times;
    await page.waitForTimeout(100);
  }
}

/** In the pane: undefined until its first button is there. */
function timesOfStart() {
  if (globalThis.isOld || globalThis.interactiveAt === undefined) return undefined;
  const [paint, content] = ["first-paint", "first-contentful-paint"].map(
    (name) => performance.getEntriesByName(name)[0]?.startTime ?? NaN,
  );
  return { paint, content, interactive: globalThis.interactiveAt };
}

/** Notes every task of the pane's own that holds it up for more than 50 ms. */
function watchTasks(pane) {
  return pane.locator("body").evaluate(() => {
    globalThis.longTasks = [];
    new PerformanceObserver((list) => {
      const own = list.getEntries().filter(({ name }) => name === "self");
      globalThis.longTasks.push(...own.map(({ duration }) => duration));
    }).observe({ type: "longtask" });
  });
}

/** The long tasks since it was asked last. */
function tasks(pane) {
  return pane.locator("body").evaluate(() => globalThis.longTasks.splice(0));
}

/** Goes through the letters to twenty of a thousand contacts. */
async function preview(page, pane) {
  await pane.getByRole("tablist").first().getByRole("tab", { name: "Letter", exact: true }).click();
  const next = pane.getByRole("button", { name: "Next contact" });
  for (let place = 1; place <= 20; place++) {
    await next.click();
    await pane.getByText(`${place} of 1,000`).waitFor();
  }
}

async function importContacts(page, pane) {
  const rows = Array.from(
    { length: CONTACTS },
    (_, index) =>
      `Person ${index * 7919},p${index}@example.com,${CITIES[index % CITIES.length]} ${index % 50}`,
  );
  await pane.getByRole("button", { name: "Import a file" }).click();
  const chooser = page.waitForEvent("filechooser");
  await pane.getByRole("button", { name: "Choose a file" }).click();
  const buffer = Buffer.from(`Name,E-mail,City\n${rows.join("\n")}\n`);
  await (await chooser).setFiles({ name: "people.csv", mimeType: "text/csv", buffer });
  await pane.getByRole("button", { name: "Continue" }).click();
  await pane.getByRole("button", { name: /^Import [\d,]+ contacts$/ }).click();
  await pane.getByRole("button", { name: "Show contacts" }).click();
  await pane.getByText(`${CONTACTS.toLocaleString("en")} contacts`).waitFor();
}

/** Scrolls the list of contacts for five seconds, as a wheel does; gives the milliseconds between the frames. */
async function scroll(pane) {
  const list = pane.getByRole("listitem").first();
  return list.evaluate(async (item) => {
    let scroller = item.parentElement;
    while (scroller.scrollHeight <= scroller.clientHeight + 1) scroller = scroller.parentElement;
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let frame = 0; frame < 30; frame++) {
      scroller.scrollTop += 40;
      await nextFrame();
    }
    const frames = [];
    let before = await nextFrame();
    for (const start = before; before - start < 5_000;) {
      scroller.scrollTop += 100;
      const now = await nextFrame();
      frames.push(now - before);
      before = now;
    }
    return frames;
  });
}

/** Types values into a condition; gives the milliseconds from each Enter to the new count. */
async function type(page, pane) {
  await pane
    .getByRole("tablist")
    .first()
    .getByRole("tab", { name: "Segment", exact: true })
    .click();
  await pane.getByRole("textbox", { name: "What is it about?" }).fill("Measured");
  await page.keyboard.press("Enter");
  await pane.getByRole("button", { name: "Add", exact: true }).click();
  await pane.getByText(/^Adds [\d,]+ contacts$/).waitFor();
  await pane.getByRole("combobox", { name: "Add a condition" }).fill("City");
  await pane.getByRole("option", { name: "City", exact: true }).first().click();
  const values = pane.getByRole("combobox", { name: "Values" });
  await values.click();
  await values.evaluate((field) => {
    const { body } = field.ownerDocument;
    const said = () => /[\d,]+ contacts? match/.exec(body.innerText)?.[0] ?? "";
    const measured = { times: [], entered: 0, before: "" };
    globalThis.measured = measured;
    field.ownerDocument.addEventListener(
      "keydown",
      ({ key }) => {
        if (key !== "Enter") return;
        measured.before = said();
        measured.entered = performance.now();
      },
      true,
    );
    new MutationObserver(() => {
      if (measured.entered === 0) return;
      const now = said();
      if (now === "" || now === measured.before) return;
      measured.times.push(performance.now() - measured.entered);
      measured.entered = 0;
    }).observe(body, { childList: true, characterData: true, subtree: true });
  });
  const typed = ["Oslo 0", "Bergen 1", "Berlin 2", "London 3", "Lyon 4", "Aarhus 5", "Oslo 8"];
  for (const value of typed) {
    await values.pressSequentially(value);
    await page.keyboard.press("Enter");
    await page.waitForTimeout(1_000);
  }
  return values.evaluate(() => globalThis.measured.times);
}

/** Checks the letters to a thousand contacts, again and again; gives the milliseconds from each click to what was found. */
async function check(page, pane) {
  await pane.getByRole("button", { name: "Cancel" }).click();
  await pane.getByRole("button", { name: "Add", exact: true }).click();
  await pane.getByRole("combobox", { name: "Add a condition" }).fill("City");
  await pane.getByRole("option", { name: "City", exact: true }).first().click();
  const values = pane.getByRole("combobox", { name: "Values" });
  for (const value of ["Oslo 0", "Bergen 1"]) {
    await values.fill(value);
    await page.keyboard.press("Enter");
  }
  await pane.getByText(/^Adds 1,000 contacts$/).waitFor();
  await pane.getByRole("button", { name: "Apply" }).click();
  await pane.getByRole("tab", { name: "Contacts (1,000)" }).waitFor();
  await pane.getByRole("tablist").first().getByRole("tab", { name: "Log", exact: true }).click();
  const button = pane.getByRole("button", { name: /^Check (letters|again)$/ });
  const times = [];
  for (let round = 0; round < 5; round++) {
    await button.waitFor();
    times.push(
      await button.evaluate(async (element) => {
        const { body } = element.ownerDocument;
        const isFound = () =>
          /1,000 letters/.test(body.innerText) &&
          !body.innerText.includes("Looking at the letters");
        const start = performance.now();
        element.click();
        await new Promise((resolve) => requestAnimationFrame(resolve));
        while (!isFound()) await new Promise((resolve) => setTimeout(resolve, 5));
        return performance.now() - start;
      }),
    );
    await page.waitForTimeout(500);
  }
  return times;
}

function report({ colds, frames, counts, checks, ...held }) {
  const seconds = frames.reduce((sum, each) => sum + each, 0) / 1_000;
  const fps = frames.length / seconds;
  // The first count reads what it needs from the store.
  const [first = NaN, ...others] = counts;
  const slowest = Math.max(...others);
  const paint = median(colds.map((round) => round.paint));
  const interactive = median(colds.map((round) => round.interactive));
  const longest = Math.max(0, ...Object.values(held).flat());
  const bars = [
    { name: "pane-first-paint-ms", value: paint, limit: "<=1000", ok: paint <= 1000 },
    { name: "pane-interactive-ms", value: interactive, limit: "<=2000", ok: interactive <= 2000 },
    { name: "pane-longest-task-ms", value: longest, limit: "<=50", ok: longest <= 50 },
    { name: "pane-scroll-frames-per-second", value: fps, limit: ">=59", ok: fps >= 59 },
    { name: "pane-count-ms", value: slowest, limit: "<=50", ok: slowest <= 50 },
    {
      name: "pane-check-1000-ms",
      value: median(checks),
      limit: "<=300",
      ok: median(checks) <= 300,
    },
  ];
  const lines = [
    `${cpus().length} × ${cpus()[0].model}; ${CONTACTS.toLocaleString("en")} contacts in the pane.`,
    `Cold start at a quarter of the speed, first paint / first content / first button: ${colds.map((round) => [round.paint, round.content, round.interactive].map((each) => each.toFixed(0)).join(" / ")).join(", ")} ms.`,
    `Tasks of more than 50 ms while scrolling: ${listed(held.scrolling)}; typing: ${listed(held.typing)}; previewing: ${listed(held.previewing)}.`,
    `Scrolling the list: ${frames.length} frames in ${seconds.toFixed(1)} s, the longest ${Math.max(...frames).toFixed(0)} ms.`,
    `From Enter to the new count: the first time ${first.toFixed(0)} ms, then ${others.map((each) => each.toFixed(0)).join(", ")} ms.`,
    `From the click to what was found in 1,000 letters: ${checks.map((each) => each.toFixed(0)).join(", ")} ms.`,
    ...bars.map(
      ({ name, value, limit, ok }) =>
        `bar ${name} ${value.toFixed(2)} ${limit} ${ok ? "ok" : "short"}`,
    ),
  ];
  console.log(lines.join("\n"));
  writeFileSync(
    new URL("PANE-RESULTS.md", import.meta.url),
    `# Results of \`npm run bench:pane\`\n\n${lines.slice(0, 6).join("\n\n")}\n\n\`\`\`\n${lines.slice(6).join("\n")}\n\`\`\`\n`,
  );
  process.exitCode = bars.every(({ ok }) => ok) ? 0 : 1;
}

function listed(durations) {
  return durations.length === 0
    ? "none"
    : durations.map((each) => `${each.toFixed(0)} ms`).join(", ");
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
