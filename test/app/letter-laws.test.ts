import fc from "fast-check";
import { changeRule } from "../../src/app/condition-passage";
import type { Doors } from "../../src/app/doors";
import { draftLetterContents } from "../../src/app/draft-letter-content";
import { backToFields, previewLetter } from "../../src/app/preview-letter";
import type { ContactFilter } from "../../src/domain/segment/contact-filter";
import type { Segment } from "../../src/domain/segment/segment";
import { passageFingerprint } from "../../src/merge/passage-fingerprint";
import { writeFlatOpc } from "../../src/ooxml/opc/flat-opc";
import { readPackage } from "../../src/ooxml/opc/package";
import { aPaneBeside } from "../support/letter-errands";
import { bodyLines, mergeSeparate } from "../support/merge-here";
import { nowOf } from "../support/a-store";
import { openWordForLetters, type WordBench } from "../support/word-letter";
import { aControl, aParagraph, aRun } from "../workbench/support/a-docx";

let word: Awaited<ReturnType<typeof openWordForLetters>>;

beforeAll(async () => {
  word = await openWordForLetters();
});

afterAll(() => {
  expect(word.client.complaints).toEqual([]);
  word.client.close();
});

const LINES = 3;

const IN_BRITAIN: ContactFilter = {
  contact: {
    kind: "all",
    conditions: [{ kind: "field", field: "country", comparison: "is", values: ["GB"] }],
  },
};

/** What a paragraph of a generated letter is made of. */
type Piece = "text" | "bold" | "name" | "city" | "nothing";

/** A part of a generated letter: paragraphs of its own, in a personal passage, or in a conditional one. */
interface Part {
  readonly kind: "plain" | "passage" | "condition";
  readonly paragraphs: readonly (readonly Piece[])[];
}

const somePieces = fc.array(fc.constantFrom<Piece>("text", "bold", "name", "city", "nothing"), {
  maxLength: 4,
});

const somePart: fc.Arbitrary<Part> = fc.record({
  kind: fc.constantFrom("plain", "passage", "condition"),
  paragraphs: fc.array(somePieces, { minLength: 1, maxLength: 3 }),
});

/** Shows a line's letter, and perhaps writes into the passage of that number. */
interface Visit {
  readonly lineNo: number;
  readonly editedPassage: number | undefined;
}

const someVisit: fc.Arbitrary<Visit> = fc.record({
  lineNo: fc.integer({ min: 1, max: LINES }),
  editedPassage: fc.option(fc.nat({ max: 2 }), { nil: undefined }),
});

const someLetter = fc.array(somePart, { minLength: 1, maxLength: 5 });
const someVisits = fc.array(someVisit, { minLength: 1, maxLength: 4 });
const runs = { numRuns: 12 };

interface Desk {
  readonly bench: WordBench;
  readonly doors: Doors;
  readonly segment: Segment;
  readonly passages: number;
}

/** Every passage begins with a word that nothing else says, so that a hand finds it. */
async function aDesk(parts: readonly Part[]): Promise<Desk> {
  const bench = word.letterOf(`${parts.map(partXml).join("")}${aParagraph("The end.")}`);
  word.client.deviations.surplusParagraphAfterInsertOoxml = true;
  const { doors, segment } = await aPaneBeside(bench);
  for (const [index, { kind }] of parts.entries()) {
    if (kind !== "condition") continue;
    const condition = { key: `c${index}`, title: "", rule: "{}", template: "", shown: "" };
    await changeRule(doors, { ...condition, shows: "template" }, IN_BRITAIN);
  }
  return { bench, doors, segment, passages: parts.filter(({ kind }) => kind === "passage").length };
}

function partXml({ kind, paragraphs }: Part, index: number, parts: readonly Part[]): string {
  const passages = parts.slice(0, index).filter((part) => part.kind === "passage").length;
  const opening = kind === "passage" ? [aParagraph(`Passage${passages} begins.`)] : [];
  const blocks = paragraphs.map((pieces, at) =>
    aParagraph(...pieces.map((piece, place) => pieceXml(piece, index * 100 + at * 10 + place + 1))),
  );
  const content = [...opening, ...blocks].join("");
  if (kind === "plain") return content;
  return aControl(
    kind === "passage" ? `passage:p${index}` : `condition:c${index}`,
    9000 + index,
    content,
  );
}

function pieceXml(piece: Piece, id: number): string {
  const look = "<w:i/>";
  const pieces: Readonly<Record<Piece, () => string>> = {
    text: () => aRun(` Some words ${id}. `),
    bold: () => aRun(` loud `, "<w:b/>"),
    name: () => aControl("merge:contact.name", id, aRun("«Name»", look)),
    city: () => aControl("merge:contact.city", id, aRun("«City»")),
    nothing: () => aRun(""),
  };
  return pieces[piece]();
}

async function visit({ bench, doors, segment, passages }: Desk, { lineNo, editedPassage }: Visit) {
  expect(await previewLetter(doors, segment.header.no, lineNo)).toMatchObject({ ok: true });
  if (editedPassage === undefined || editedPassage >= passages) return;
  const shown = (await lines(bench)).join(" ");
  const before = `Passage${editedPassage} begins`;
  if (shown.includes(before)) await bench.retype(before, `Passage${editedPassage} is of ${lineNo}`);
}

/** The whole document as it is compared: without what Word numbers anew at will. */
async function normalised({ bench: { letter } }: Desk): Promise<string> {
  return passageFingerprint(writeFlatOpc(readPackage(await letter.file()).parts));
}

/** What a reader sees; a place that shows nothing is no line. */
async function lines({ letter }: WordBench): Promise<readonly string[]> {
  return seen(await letter.file());
}

function seen(docx: Uint8Array): readonly string[] {
  return bodyLines(docx)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

test("whatever is looked at and written, the template comes back as it was", async () => {
  await fc.assert(
    fc.asyncProperty(someLetter, someVisits, async (parts, visits) => {
      const desk = await aDesk(parts);
      await backToFields(desk.doors);
      const before = await normalised(desk);
      for (const each of visits) await visit(desk, each);
      await backToFields(desk.doors);
      expect(await normalised(desk)).toBe(before);
    }),
    runs,
  );
});

test("everybody's merged letter says what the document showed", async () => {
  await fc.assert(
    fc.asyncProperty(someLetter, someVisits, async (parts, visits) => {
      const desk = await aDesk(parts);
      const { bench, doors, segment } = desk;
      for (const each of visits) await visit(desk, each);
      const shown: (readonly string[])[] = [];
      for (const { lineNo } of segment.lines) {
        await visit(desk, { lineNo, editedPassage: undefined });
        shown.push(await lines(bench));
      }
      await backToFields(doors);
      const open = await nowOf(doors.store.segments.segment(segment.header.no));
      const drafted = await draftLetterContents(doors, open ?? segment);
      const { letters } = mergeSeparate(
        await bench.letter.file(),
        drafted.map(({ content }) => content),
      );
      expect(letters.map(seen)).toEqual(shown);
    }),
    runs,
  );
});
