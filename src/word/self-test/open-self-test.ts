import { fail, succeed } from "../../domain/result";
import { writeFlatOpc } from "../../ooxml/opc/flat-opc";
import { newPart, newRelationshipPart } from "../../ooxml/opc/package";
import { CONTENT_TYPE, RELATIONSHIP } from "../../ooxml/wml/names";
import type { SelfTest, SelfTestReport, SelfTestResult, SelfTestRun } from "../../ports/self-test";
import { openLetter, type LetterNamespaces } from "../open-letter";
import { runInWord } from "../run-in-word";
import { hasStatePart, removeStatePart } from "../state-part";
import { CARET_CASES } from "./caret-cases";
import { LETTER_CASES } from "./letter-cases";
import type { LetterHands, SelfTestCase } from "./letter-bench";
import { OWN_WORDS_CASES } from "./own-words-cases";

const CASES = [...LETTER_CASES, ...CARET_CASES, ...OWN_WORDS_CASES];

/** The self-test in the document that the pane stands beside. */
export function openSelfTest(namespaces: LetterNamespaces): SelfTest {
  return {
    async run(run = {}) {
      if (!(await isEmpty(namespaces))) return fail("documentIsNotEmpty");
      try {
        return succeed({ ...hostFacts(), results: await runCases(namespaces, run) });
      } finally {
        await clear(namespaces);
      }
    },
  };
}

async function isEmpty({ ownWords }: LetterNamespaces): Promise<boolean> {
  if (await hasStatePart(ownWords)) return false;
  return runInWord("look at the document", async (context) => {
    const { document } = context;
    const { body } = document;
    const { contentControls } = document;
    body.load("text");
    contentControls.load("items/id");
    await context.sync();
    return body.text.trim() === "" && contentControls.items.length === 0;
  });
}

async function runCases(
  namespaces: LetterNamespaces,
  { onResult, signal }: SelfTestRun,
): Promise<readonly SelfTestResult[]> {
  const results: SelfTestResult[] = [];
  for (const each of CASES) {
    signal?.throwIfAborted();
    const result = await runCase(namespaces, each);
    results.push(result);
    onResult?.(result, results.length, CASES.length);
  }
  return results;
}

async function runCase(
  namespaces: LetterNamespaces,
  { name, run }: SelfTestCase,
): Promise<SelfTestResult> {
  const start = performance.now();
  const fault = await run((body) => openWith(namespaces, body)).then(
    () => "",
    (cause: unknown) => faultText(cause),
  );
  return { name, fault, milliseconds: Math.round(performance.now() - start) };
}

/** Word's own words come with the cause. */
function faultText(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  const cause = fault.cause instanceof Error ? `\n${fault.cause.message}` : "";
  return `${fault.message}${cause}`;
}

/** Puts the body into the document, which has nothing else then. */
async function openWith(namespaces: LetterNamespaces, body: string): Promise<LetterHands> {
  await removeStatePart(namespaces.state);
  await removeStatePart(namespaces.ownWords);
  await runInWord("prepare the document", async (context) => {
    const { document } = context;
    document.body.clear();
    await context.sync();
    document.body.insertOoxml(flatOpc(body), "Replace");
    await context.sync();
  });
  return handsOn(namespaces);
}

function handsOn(namespaces: LetterNamespaces): LetterHands {
  return {
    letter: openLetter(namespaces),
    caretBehind: (text) =>
      runInWord("put the caret", async (context) => {
        const { document } = context;
        document.body.search(text).getFirst().select("End");
        await context.sync();
      }),
    selectBetween: (from, to) =>
      runInWord("select", async (context) => {
        const { document } = context;
        const end = document.body.search(to).getFirst();
        document.body.search(from).getFirst().expandTo(end).select();
        await context.sync();
      }),
  };
}

async function clear(namespaces: LetterNamespaces): Promise<void> {
  await removeStatePart(namespaces.state);
  await removeStatePart(namespaces.ownWords);
  await runInWord("empty the document", async (context) => {
    const { document } = context;
    document.body.clear();
    await context.sync();
  });
}

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

function flatOpc(body: string): string {
  const main = `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`;
  const root = {
    id: "rId1",
    type: RELATIONSHIP.officeDocument,
    target: "word/document.xml",
    isExternal: false,
  };
  return writeFlatOpc([
    newRelationshipPart("/", [root]),
    newPart("/word/document.xml", CONTENT_TYPE.document, main),
  ]);
}

const SETS = ["1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "1.8", "1.9"];

function hostFacts(): Omit<SelfTestReport, "results"> {
  const { diagnostics, requirements } = Office.context;
  return {
    host: String(diagnostics.host),
    platform: String(diagnostics.platform),
    version: diagnostics.version,
    requirementSets: SETS.filter((version) => requirements.isSetSupported("WordApi", version)).map(
      (version) => `WordApi ${version}`,
    ),
  };
}
