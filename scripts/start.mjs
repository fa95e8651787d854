import { spawn } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildAndWatch } from "./build.mjs";
import { localCertificate } from "./certificate.mjs";
import { findBrowser, NO_BROWSER, sandboxArguments } from "./find-browser.mjs";
import { serve } from "./serve.mjs";

/** `npm start`: builds, serves over https, and opens the workbench in a browser that trusts this one certificate. */

const cache = join(import.meta.dirname, "../.cache");
const { values } = parseArgs({
  options: {
    "no-open": { type: "boolean", default: false },
    port: { type: "string", default: "3000" },
  },
});
const port = Number(values.port);
const address = `https://localhost:${port}/workbench.html`;
const folder = join(cache, "start");

console.log("Building …");
const certificate = await localCertificate(join(cache, "certificate"));
await serve({ folder, port, certificate }).catch(refuse);
let opened = false;
buildAndWatch(folder, "start", (problem) => {
  if (problem !== "") console.error(problem);
  else if (opened) console.log("Built again: reload the page.");
  else present();
});

function present() {
  opened = true;
  const browser = findBrowser();
  console.log(`\nThe workbench is at ${address}\nCtrl+C ends it.`);
  if (values["no-open"]) return;
  if (browser === undefined) {
    console.log(
      `${NO_BROWSER} Or open the address yourself; the browser will warn of the certificate.`,
    );
    return;
  }
  open(browser).on("error", ({ message }) => {
    console.error(`The browser did not start (${message}). Open the address yourself.`);
  });
}

function open(browser) {
  const words = [
    `--user-data-dir=${join(cache, "browser")}`,
    `--ignore-certificate-errors-spki-list=${certificate.publicKeyHash}`,
    // Says that the flags are meant; without it the browser warns of them above the page.
    "--test-type",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-sync",
    ...sandboxArguments(),
    address,
  ];
  return spawn(browser, words, { stdio: "ignore", detached: true }).once("spawn", function () {
    this.unref();
  });
}

function refuse({ code, message }) {
  console.error(
    code === "EADDRINUSE"
      ? `Port ${port} is taken. Choose another: npm start -- --port 3001`
      : `The server did not start: ${message}`,
  );
  process.exit(1);
}
