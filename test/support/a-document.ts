import type { Letter, LetterReading } from "../../src/ports/letter";

/** An open document that is only read and opens others; what was opened is kept for the test to see. */
export interface ReadDocument extends Letter {
  readonly opened: Uint8Array[];
}

/** A document in template mode whose passages are these. */
export function aDocument(told: Partial<LetterReading> = {}): ReadDocument {
  const opened: Uint8Array[] = [];
  const reading: LetterReading = { stateXml: "", controls: [], damaged: [], passages: {}, ...told };
  const unused = () => Promise.reject(new Error("This document is only read."));
  return {
    opened,
    insertField: unused,
    replaceField: unused,
    wrapParagraphs: unused,
    addParagraph: unused,
    tagsAtSelection: () => Promise.resolve([]),
    select: unused,
    read: () => Promise.resolve(reading),
    change: async (_tags, decide) => {
      await decide(reading);
      return reading.passages;
    },
    repair: unused,
    readState: () => Promise.resolve(reading.stateXml),
    writeState: unused,
    readOwnWords: () => Promise.resolve(""),
    writeOwnWords: unused,
    file: () => Promise.resolve(new Uint8Array([80, 75, 3, 4])),
    open: (docx) => {
      opened.push(docx);
      return Promise.resolve();
    },
    onSelection: () => () => undefined,
  };
}
