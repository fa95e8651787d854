import { LETTER_NAMESPACES } from "../../../src/merge/letter-namespaces";
import type { Letter, LetterChange, LetterReading } from "../../../src/ports/letter";
import { openLetter } from "../../../src/word/open-letter";
import type { Channel, Deviations } from "../../../src/workbench/channel";
import { openChannel } from "../../../src/workbench/channel/open-channel";
import { paneFrame } from "../../../src/workbench/channel/pane-frame";
import { openWordDocument } from "../../../src/workbench/model/word-document";
import { aDocx } from "../support/a-docx";

/** What a test on Node asks of the page; everything that crosses is JSON, bytes as numbers. */
export interface LetterPage {
  /** Puts a document with this body before the client. */
  open(body: string, deviations: Deviations): Promise<void>;
  /** A method of the letter that takes JSON. */
  letter(method: keyof Letter, args: readonly unknown[]): Promise<unknown>;
  /** `letter.change`: what it decides is asked of the test. */
  change(passageTags: readonly string[]): Promise<unknown>;
  file(): Promise<readonly number[]>;
  openDocument(docx: readonly number[]): Promise<void>;
  /** Documents that were opened in tabs of their own. */
  opened(): readonly (readonly number[])[];
  caretBehind(text: string): Promise<void>;
  selectBetween(from: string, to: string): Promise<void>;
  retype(before: string, after: string): Promise<void>;
}

declare global {
  interface Window {
    readonly letterPage: LetterPage;
    /** The test's answer to a reading: undefined leaves the document alone, "fault" stands for one that it keeps. */
    decide(reading: LetterReading): Promise<LetterChange | undefined | "fault">;
  }
}

const IDENTITY = {
  conversationId: "conversation",
  addInId: "add-in",
  hostOrigin: location.origin,
  locale: "en-US",
};

const frame = document.createElement("iframe");
const opened: (readonly number[])[] = [];
const state: { channel: Channel | undefined; letter: Letter | undefined } = {
  channel: undefined,
  letter: undefined,
};

const page: LetterPage = {
  async open(body, deviations) {
    state.channel?.close();
    opened.length = 0;
    state.channel = openChannel({
      ...IDENTITY,
      host: window,
      pane: () => frame.contentWindow,
      paneOrigin: location.origin,
      document: openWordDocument(aDocx(body)),
      documentUrl: "letter.docx",
      callbacks: {
        beforeRead: () => undefined,
        openDocument: (docx) => {
          opened.push(Array.from(docx));
        },
        saveDocument: () => undefined,
        leavePane: () => undefined,
      },
      deviations: () => deviations,
    });
    state.letter ??= await letterInFrame();
  },
  letter: (method, args) =>
    (letter()[method] as (...all: readonly unknown[]) => Promise<unknown>)(...args),
  change: (passageTags) => letter().change(passageTags, decideElsewhere),
  file: async () => Array.from(await letter().file()),
  openDocument: (docx) => letter().open(Uint8Array.from(docx)),
  opened: () => opened,
  caretBehind: (text) =>
    byHand((body) => {
      body.search(text).getFirst().select("End");
    }),
  selectBetween: (from, to) =>
    byHand((body) => {
      body.search(from).getFirst().expandTo(body.search(to).getFirst()).select();
    }),
  retype: (before, after) =>
    byHand((body) => {
      body.search(before).getFirst().insertText(after, "Replace");
    }),
};

Object.assign(window, { letterPage: page });

function letter(): Letter {
  if (state.letter === undefined) throw new Error("No letter is open.");
  return state.letter;
}

/** Microsoft's client in a frame; its globals are this page's, too, for the code that is tested. */
async function letterInFrame(): Promise<Letter> {
  Object.assign(frame, paneFrame(IDENTITY, "pane.html"));
  document.body.append(frame);
  await new Promise((resolve) => {
    frame.addEventListener("load", resolve);
  });
  const { Office, Word, OfficeExtension } = frame.contentWindow as unknown as typeof globalThis;
  await Office.onReady();
  Object.assign(globalThis, { Office, Word, OfficeExtension });
  return openLetter(LETTER_NAMESPACES);
}

async function decideElsewhere(reading: LetterReading): Promise<LetterChange | undefined> {
  const decided = await window.decide(reading);
  if (decided === "fault") throw new Error("The test refused.");
  return decided;
}

function byHand(batch: (body: Word.Body) => void): Promise<void> {
  return Word.run(async (context) => {
    batch(context.document.body);
    await context.sync();
  });
}
