import { builtinModules } from "node:module";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "@playwright/test";
import { build, type Plugin } from "esbuild";
import type { storePage } from "./store-page";

const ORIGIN = "https://localhost:4312";

type StorePage = typeof storePage;

/** A pane's store in a tab, asked from Node. */
export interface Tab {
  ask<Method extends keyof StorePage>(
    method: Method,
    ...facts: Parameters<StorePage[Method]>
  ): Promise<Awaited<ReturnType<StorePage[Method]>>>;
  close(): Promise<void>;
}

export interface StoresInBrowser {
  newTab(): Promise<Tab>;
  /** What the pages wrote as errors, and what failed in them. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** The store on the browser's own IndexedDB. No server is needed: every request of the pages is answered here. */
export async function openStoresInBrowser(program: string): Promise<StoresInBrowser> {
  const script = await bundle();
  const browser = await chromium.launch({
    executablePath: program,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  const context = await browser.newContext();
  const complaints: string[] = [];
  await context.route("**/*", (route) => {
    const isScript = route.request().url().endsWith("/script.js");
    return route.fulfill(
      isScript
        ? { contentType: "text/javascript", body: script }
        : { contentType: "text/html", body: PAGE },
    );
  });
  return {
    newTab: async () => tabOf(await context.newPage(), complaints),
    complaints,
    close: () => closed(browser),
  };
}

const PAGE =
  '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script src="/script.js"></script>';

async function closed(browser: Browser): Promise<void> {
  await browser.close();
}

async function tabOf(page: Page, complaints: string[]): Promise<Tab> {
  page.on("pageerror", ({ message }) => complaints.push(message));
  await page.goto(`${ORIGIN}/store.html`);
  return {
    ask: (method, ...facts) => page.evaluate(callPage, { method, facts: facts }) as Promise<never>,
    close: () => page.close(),
  };
}

function callPage({
  method,
  facts,
}: {
  readonly method: keyof StorePage;
  readonly facts: readonly unknown[];
}) {
  const { storePage: asked } = globalThis as unknown as {
    readonly storePage: Record<keyof StorePage, (...told: readonly unknown[]) => unknown>;
  };
  return asked[method](...facts);
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, "store-page.ts")],
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    define: { global: "globalThis" },
    banner: { js: BANNER },
    plugins: [WITHOUT_NODE],
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}

/** Jest's `expect` looks about in Node before it compares anything. */
const BANNER =
  "var __dirname = '/', __filename = '/expect.js', process = { env: {}, argv: [], versions: {}, version: 'v20.0.0', release: {}, stdout: {}, platform: 'browser', cwd: () => '/' };";

const NOTHING = `
  const join = (...parts) => parts.join("/");
  const nothing = () => "";
  module.exports = {
    resolve: join, join, sep: "/", EOL: "", types: {}, isAbsolute: () => true,
    dirname: nothing, basename: nothing, relative: nothing, normalize: nothing, fileURLToPath: nothing,
    pathToFileURL: nothing, readFileSync: nothing, realpathSync: { native: nothing }, platform: nothing,
    release: nothing, inspect: nothing, promisify: nothing, format: nothing, isatty: nothing,
    homedir: nothing, tmpdir: nothing,
  };`;

const WITHOUT_NODE: Plugin = {
  name: "without-node",
  setup(building) {
    building.onResolve({ filter: /^[a-z:_/-]+$/ }, ({ path }) =>
      builtinModules.includes(path.replace("node:", "")) || path === "graceful-fs"
        ? { path, namespace: "without-node" }
        : undefined,
    );
    building.onLoad({ filter: /.*/, namespace: "without-node" }, () => ({ contents: NOTHING }));
  },
};
