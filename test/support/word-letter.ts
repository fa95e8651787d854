import { LETTER_NAMESPACES } from "../../src/merge/letter-namespaces";
import { openWordDocument } from "../../src/workbench/model/word-document";
import { openLetter } from "../../src/word/open-letter";
import { aDocx } from "../workbench/support/a-docx";
import { openOfficeClient, type OfficeClient } from "../workbench/support/office-client";
import { nodeXml } from "../workbench/support/xml-tools";
import type { LetterBench } from "./letter-bench";

/** The letter through Microsoft's own client, before the workbench's Word. */
export interface WordBench extends LetterBench {
  /** How many batches Word has run since the document was opened. */
  readonly batches: () => number;
}

/** Opens Microsoft's client; each document opened in it is a letter of its own. */
export async function openWordForLetters(): Promise<{
  readonly client: OfficeClient;
  readonly letterOf: (body: string) => WordBench;
}> {
  const client = await openOfficeClient(openWordDocument(aDocx("<w:p/>"), nodeXml));
  const { Office, Word, OfficeExtension } = client as unknown as typeof globalThis;
  Object.assign(globalThis, { Office, Word, OfficeExtension });
  return {
    client,
    letterOf: (body) => {
      client.open(openWordDocument(aDocx(body), nodeXml));
      return benchOf(client);
    },
  };
}

function benchOf(client: OfficeClient): WordBench {
  const run = (batch: (context: Word.RequestContext) => void) =>
    client.Word.run(async (context) => {
      batch(context);
      await context.sync();
    });
  const firstBatch = client.batches();
  let own = 0;
  const byHand = async (batch: (context: Word.RequestContext) => void) => {
    const before = client.batches();
    await run(batch);
    own += client.batches() - before;
  };
  return {
    letter: openLetter(LETTER_NAMESPACES),
    opened: client.opened,
    batches: () => client.batches() - firstBatch - own,
    caretBehind: (text) =>
      byHand(({ document }) => {
        document.body.search(text).getFirst().select("End");
      }),
    selectBetween: (from, to) =>
      byHand(({ document }) => {
        const end = document.body.search(to).getFirst();
        document.body.search(from).getFirst().expandTo(end).select();
      }),
    retype: (before, after) =>
      byHand(({ document }) => {
        document.body.search(before).getFirst().insertText(after, "Replace");
      }),
  };
}
