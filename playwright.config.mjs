import { createServer } from "node:net";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { localCertificate } from "./scripts/certificate.mjs";
import { findOrInstallBrowser, NO_BROWSER, sandboxArguments } from "./scripts/find-browser.mjs";

/** The workbench in the browser that is found, served by one server for all tests. Workers inherit what is chosen here. */

const browser = (process.env["E2E_BROWSER"] ??= findOrInstallBrowser() ?? "");
if (browser === "") {
  console.error(NO_BROWSER);
  process.exit(1);
}
// Whoever names a port may have a server there already: npm start -- --no-open --port 4300
const isNamed = process.env["E2E_PORT"] !== undefined;
const port = (process.env["E2E_PORT"] ??= String(await freePort()));
const { publicKeyHash } = await localCertificate(join(import.meta.dirname, ".cache/certificate"));
const baseURL = `https://localhost:${port}`;

export default defineConfig({
  testDir: "test/e2e",
  testMatch: "**/*.spec.ts",
  workers: 1,
  timeout: 300_000,
  expect: { timeout: 45_000 },
  reporter: "list",
  forbidOnly: process.env["CI"] !== undefined,
  use: {
    baseURL,
    viewport: { width: 1280, height: 900 },
    locale: "en-US",
    // Not emulated: the pane learns of the theme by the colour scheme of its frame.
    colorScheme: null,
    // Costs half of the time: E2E_TRACE=1 npm run test:e2e -- -g "the test that fails"
    trace: process.env["E2E_TRACE"] === undefined ? "off" : "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: browser,
      args: [
        `--ignore-certificate-errors-spki-list=${publicKeyHash}`,
        "--disable-background-networking",
        ...sandboxArguments(),
      ],
    },
  },
  webServer: {
    command: `node scripts/serve-e2e.mjs --port ${port}`,
    url: `${baseURL}/workbench.html`,
    ignoreHTTPSErrors: true,
    reuseExistingServer: isNamed,
    timeout: 120_000,
    stdout: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 5_000 },
  },
});

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "localhost", () => {
      const { port: free } = server.address();
      server.close(() => resolve(free));
    });
  });
}
