import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM, ResourceLoader, VirtualConsole } from "jsdom";
import type { Deviations } from "../../../src/workbench/channel";
import { openChannel } from "../../../src/workbench/channel/open-channel";
import { paneFrame } from "../../../src/workbench/channel/pane-frame";
import type { LiveDocument } from "../../../src/workbench/model/word-document";

/** Where Microsoft's client, as npm brings it, finds its files in these tests: nowhere but here. */
const DIST = join(__dirname, "../../../node_modules/@microsoft/office-js/dist");
const ORIGIN = "https://localhost:4310";

/** jsdom gives frames no name, documents no domain: the two things that Office.js reads first. */
const PANE = `<!doctype html><script>
  window.name = window.frameElement.name;
  Object.defineProperty(document, "domain", { value: location.hostname });
</script><script src="/dist/office.js"></script><body></body>`;

export interface OfficeClient {
  readonly Office: typeof Office;
  readonly Word: typeof Word;
  /** Puts another document before the client, and counts batches from 0. */
  open(document: LiveDocument): void;
  readonly batches: () => number;
  /** What was opened in tabs of its own. */
  readonly opened: readonly Uint8Array[];
  readonly deviations: { -readonly [Name in keyof Deviations]: Deviations[Name] };
  /** What the client and the pane wrote on their consoles, and what failed in them. */
  readonly complaints: readonly string[];
  close(): void;
}

/** Microsoft's unmodified client in a frame of a page that is the workbench, without a browser. */
export async function openOfficeClient(first: LiveDocument): Promise<OfficeClient> {
  const complaints: string[] = [];
  const { window } = new JSDOM("<!doctype html><body></body>", {
    url: `${ORIGIN}/workbench.html`,
    runScripts: "dangerously",
    resources: new FilesOfTheClient(),
    virtualConsole: listen(complaints),
  });
  const frame = window.document.createElement("iframe");
  const opened: Uint8Array[] = [];
  const deviations = { ...NO_DEVIATIONS };
  const host = carryMessages(window as unknown as Window, () => frame.contentWindow);
  const channelTo = (document: LiveDocument) =>
    openChannel({
      ...IDENTITY,
      host,
      pane: () => frame.contentWindow && carryMessages(frame.contentWindow, () => null),
      paneOrigin: ORIGIN,
      document,
      documentUrl: "letter.docx",
      callbacks: {
        beforeRead: () => undefined,
        openDocument: (docx) => {
          opened.push(docx);
        },
        saveDocument: () => undefined,
        leavePane: () => undefined,
      },
      deviations: () => deviations,
    });
  const state = { channel: channelTo(first) };
  Object.assign(frame, paneFrame(IDENTITY, `${ORIGIN}/pane.html`));
  window.document.body.append(frame);
  return {
    ...(await clientIn(frame)),
    opened,
    deviations,
    complaints,
    batches: () => state.channel.batches,
    open(document) {
      state.channel.close();
      state.channel = channelTo(document);
      Object.assign(deviations, NO_DEVIATIONS);
    },
    close() {
      state.channel.close();
      window.close();
    },
  };
}

const IDENTITY = {
  conversationId: "conversation",
  addInId: "add-in",
  hostOrigin: ORIGIN,
  locale: "en-US",
};

const NO_DEVIATIONS: Deviations = {
  latencyMs: 0,
  noUndoAfterInsertOoxml: false,
  surplusParagraphAfterInsertOoxml: false,
};

class FilesOfTheClient extends ResourceLoader {
  override fetch(url: string) {
    const { origin, pathname } = new URL(url);
    const file = join(DIST, pathname.replace("/dist/", ""));
    const isKnown = origin === ORIGIN && pathname.startsWith("/dist/") && existsSync(file);
    const content = pathname === "/pane.html" ? Buffer.from(PANE) : isKnown && readFileSync(file);
    const answer = content === false ? Promise.reject(new Error(url)) : Promise.resolve(content);
    return Object.assign(answer, { abort: () => undefined }) as ReturnType<ResourceLoader["fetch"]>;
  }
}

function listen(complaints: string[]): VirtualConsole {
  const console = new VirtualConsole();
  console.on("jsdomError", (error) => complaints.push(error.message));
  console.on("error", (...words: unknown[]) => complaints.push(words.join(" ")));
  return console;
}

/** jsdom's messages say neither whence nor from whom they come: these do. */
function carryMessages(to: Window, from: () => Window | null): Window {
  const { MessageEvent: Event } = to as unknown as { MessageEvent: typeof MessageEvent };
  to.postMessage = ((data: unknown) => {
    setTimeout(
      () => to.dispatchEvent(new Event("message", { data, origin: ORIGIN, source: from() })),
      0,
    );
  }) as typeof to.postMessage;
  return to;
}

interface Client {
  readonly Office: typeof Office;
  readonly Word: typeof Word;
}

async function clientIn(frame: HTMLIFrameElement): Promise<Client> {
  await new Promise((resolve) => {
    frame.addEventListener("load", resolve);
  });
  const pane = frame.contentWindow as unknown as Client;
  await pane.Office.onReady();
  return pane;
}
