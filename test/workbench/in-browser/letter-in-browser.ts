import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type Page, type Route } from "@playwright/test";
import { build } from "esbuild";
import { HostError } from "../../../src/ports/errors";
import type { Letter, LetterChange, LetterReading } from "../../../src/ports/letter";
import type { Deviations } from "../../../src/workbench/channel";
import type { LetterBench } from "../../support/letter-bench";
import type { LetterPage } from "./letter-page";

const ROOT = join(__dirname, "../../..");
const DIST = join(ROOT, "node_modules/@microsoft/office-js/dist");
const ORIGIN = "https://localhost:4311";

export interface LettersInBrowser {
  letterOf(body: string, deviations: Deviations): LetterBench;
  /** What the page wrote as errors, and what failed in it. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/**
 * The letter in a real browser, with Microsoft's client and the workbench's Word, asked from Node. No server is
 * needed: every request of the page is answered here.
 */
export async function openLettersInBrowser(program: string): Promise<LettersInBrowser> {
  const browser = await chromium.launch({
    executablePath: program,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  const { page, complaints } = await openPage(browser);
  const deciding: Deciding = { decide: undefined, fault: undefined };
  await page.exposeFunction("decide", (reading: LetterReading) => answer(deciding, reading));
  await page.goto(`${ORIGIN}/host.html`);
  return {
    letterOf: (body, deviations) => benchOf(page, deciding, { body, deviations }),
    complaints,
    close: () => browser.close(),
  };
}

async function openPage(browser: Browser): Promise<{ page: Page; complaints: string[] }> {
  const script = await bundle();
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.route("**/*", (route) => serve(route, script));
  return { page, complaints };
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, "letter-page.ts")],
    bundle: true,
    write: false,
    format: "iife",
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}

async function serve(route: Route, script: string): Promise<void> {
  const { pathname } = new URL(route.request().url());
  const file = join(DIST, pathname.replace("/dist/", ""));
  if (pathname === "/host.html") await html(route, '<script src="/script.js"></script>');
  else if (pathname === "/pane.html") await html(route, '<script src="/dist/office.js"></script>');
  else if (pathname === "/script.js") {
    await route.fulfill({ contentType: "text/javascript", body: script });
  } else if (pathname.startsWith("/dist/") && existsSync(file)) await route.fulfill({ path: file });
  else await route.fulfill({ status: 204, body: "" });
}

async function html(route: Route, head: string): Promise<void> {
  const body = `<!doctype html><meta charset="utf-8"><body>${head}</body>`;
  await route.fulfill({ contentType: "text/html", body });
}

/** Who decides on a reading, and what went wrong when they did: a fault stays on this side. */
interface Deciding {
  decide: Parameters<Letter["change"]>[1] | undefined;
  fault: unknown;
}

async function answer(
  deciding: Deciding,
  reading: LetterReading,
): Promise<LetterChange | undefined | "fault"> {
  try {
    return await deciding.decide?.(reading);
  } catch (fault) {
    deciding.fault = fault;
    return "fault";
  }
}

type Answered<Method extends keyof LetterPage> = Awaited<ReturnType<LetterPage[Method]>>;

function benchOf(
  page: Page,
  deciding: Deciding,
  { body, deviations }: { readonly body: string; readonly deviations: Deviations },
): LetterBench {
  const opened: Uint8Array[] = [];
  const isOpen = ask(page, "open", [body, deviations]);
  const asked = async <Method extends keyof LetterPage>(
    method: Method,
    ...args: Parameters<LetterPage[Method]>
  ): Promise<Answered<Method>> => {
    await isOpen;
    return (await ask(page, method, args)) as Answered<Method>;
  };
  const plain =
    (method: keyof Letter) =>
    (...args: readonly unknown[]) =>
      asked("letter", method, args) as Promise<never>;
  return {
    opened,
    caretBehind: (text) => asked("caretBehind", text),
    selectBetween: (from, to) => asked("selectBetween", from, to),
    retype: (before, after) => asked("retype", before, after),
    letter: {
      insertField: plain("insertField"),
      replaceField: plain("replaceField"),
      wrapParagraphs: plain("wrapParagraphs"),
      addParagraph: plain("addParagraph"),
      tagsAtSelection: plain("tagsAtSelection"),
      select: plain("select"),
      read: plain("read"),
      repair: () => Promise.reject(new Error("A function does not come through the door.")),
      readState: plain("readState"),
      writeState: plain("writeState"),
      readOwnWords: plain("readOwnWords"),
      writeOwnWords: plain("writeOwnWords"),
      async change(passageTags, decide) {
        Object.assign(deciding, { decide, fault: undefined });
        try {
          return (await asked("change", passageTags)) as LetterReading["passages"];
        } catch (fault) {
          throw deciding.fault ?? fault;
        }
      },
      file: async () => Uint8Array.from(await asked("file")),
      async open(docx) {
        await asked("openDocument", Array.from(docx));
        const all = await asked("opened");
        opened.splice(0, opened.length, ...all.map((bytes) => Uint8Array.from(bytes)));
      },
      onSelection: () => () => undefined,
    },
  };
}

/** Calls the page; a HostError there is one here. */
async function ask(
  page: Page,
  method: keyof LetterPage,
  args: readonly unknown[],
): Promise<unknown> {
  const { value, fault } = await page.evaluate(callPage, { method, args });
  if (fault === undefined) return value;
  throw fault.name === "HostError"
    ? new HostError(fault.message, fault.code)
    : new Error(fault.message);
}

interface Call {
  readonly method: string;
  readonly args: readonly unknown[];
}

/** Runs in the page. */
async function callPage({ method, args }: Call) {
  const methods = window.letterPage as unknown as Record<
    string,
    (...all: readonly unknown[]) => unknown
  >;
  try {
    return { value: await methods[method]?.(...args), fault: undefined };
  } catch (fault) {
    const { name, message, code = "" } = fault as Error & { readonly code?: string };
    return { value: undefined, fault: { name, message, code } };
  }
}
