import type { LetterContent } from "../domain/letter/letter-content";
import type { Deflater } from "../ooxml/opc/deflater";
import { W } from "../ooxml/wml/names";
import { child, parseXml } from "../ooxml/xml/tree";
import type { CompiledLetter } from "./compile-letter";
import { newCopiedHeaders, newCopiedNotes } from "./copied-stories";
import { newCopies } from "./copies";
import { bringsSomething, type Imports } from "./imports";
import { blankParts, BLANK_FOOTER, BLANK_HEADER, packJoined } from "./joined-parts";
import type { Output, Tail } from "./letter-run";
import { endMarkName, needsEndMarks } from "./letter-length";
import type { NewIds } from "./new-ids";
import { newPartStream } from "./part-stream";
import type { Segment } from "./program";
import { newLetterStarter } from "./run-letter";
import {
  copiedSections,
  needsBlank,
  type CopiedSection,
  type ReferenceOf,
} from "./section-properties";
import { fixedText, settleProgram } from "./settle-program";
import type { WarningLedger } from "./warning-ledger";

/** Puts letters into one document, each in sections of its own. */
export interface JoinedLetters {
  /** Adds the letter that begins with the contact at `index`, unless it calls itself off; gives the next index. */
  readonly add: (contents: readonly LetterContent[], index: number) => number;
  /** How many letters there are. */
  readonly count: () => number;
  /** The document. */
  readonly finish: () => Uint8Array;
}

/** Begins a document of letters. Each is written when it is added; the memory it takes is that of the document. */
export function newJoinedLetters(
  letter: CompiledLetter,
  deflater: Deflater,
  ledger: WarningLedger,
): JoinedLetters {
  const sections = sectionsOf(letter);
  const copies = newCopies(letter, sections.marks);
  const headers = newCopiedHeaders(letter);
  const notes = newCopiedNotes(letter);
  const start = newLetterStarter(letter, ledger, "copies");
  const body = settleProgram(letter.main.items[0]?.program ?? [], "copies");
  const stream = newPartStream(deflater);
  const imports = new Set<Imports>();
  let last: WrittenLetter | undefined;
  let count = 0;
  stream.write([fixedText(settleProgram(letter.main.head, "letter"))]);
  const add = (contents: readonly LetterContent[], index: number) => {
    const making = start({ contents, index, madeBefore: count });
    const copy = copies.begin(count);
    const { out, tail } = making.run(body, copy.text);
    if (making.isSkipped()) return index + 1;
    notes.copy(making, copy);
    const referenceOf = headers.copy(making, copy);
    for (const each of making.imports) imports.add(each);
    if (last !== undefined) stream.write(letterPieces(last, sections, true));
    last = { out, tail, referenceOf, no: count };
    count++;
    return making.nextIndex();
  };
  const finish = () => {
    stream.write(ending(last, sections, letter));
    return packJoined(letter, deflater, {
      main: stream.end(letter.main.part.name),
      headers,
      notes: notes.parts(),
      lists: copies.lists,
      imports: [...imports].filter(bringsSomething),
      blank: sections.blank,
    });
  };
  return { add, count: () => count, finish };
}

/** The last letter, and what ends the document. */
function ending(
  last: WrittenLetter | undefined,
  sections: Sections,
  { main }: CompiledLetter,
): Output {
  return [
    ...(last === undefined ? [] : letterPieces(last, sections, false)),
    // Without a letter there are no headers, either.
    sections.last(last?.referenceOf ?? (() => undefined)),
    fixedText(settleProgram(main.foot, "letter")),
  ];
}

interface WrittenLetter {
  readonly out: Output;
  readonly tail: Tail | undefined;
  readonly referenceOf: ReferenceOf;
  /** The first is 0. */
  readonly no: number;
}

interface Sections {
  /** Stand in the text for the sections' properties. */
  readonly marks: readonly Segment[];
  readonly xml: (mark: Segment, referenceOf: ReferenceOf) => string | undefined;
  readonly last: (referenceOf: ReferenceOf) => string;
  /** Stands at the end of the letter with this number; "" where nothing asks for it. */
  readonly endMark: (no: number) => string;
  readonly blank: ReturnType<typeof blankParts>;
}

function sectionsOf({ places, document, stories, ids }: CompiledLetter): Sections {
  const body = child(document.main.root, W.body);
  const hasOwn = body !== undefined && child(body, W.sectionProperties) !== undefined;
  const elements = hasOwn ? places.sections : [...places.sections, parseXml("<w:sectPr/>")];
  const has = (kind: string) =>
    stories.some(
      (story) => story.kind === kind && story.items.some(({ isSeparator }) => !isSeparator),
    );
  const copied = copiedSections(elements, {
    blank: { header: BLANK_HEADER, footer: BLANK_FOOTER },
    hasFootnotes: has("footnotes"),
    hasEndnotes: has("endnotes"),
  });
  const marks = copied.map((): Segment => ({ kind: "segment", text: "" }));
  const bySection = new Map<Segment, CopiedSection>(
    marks.flatMap((mark, index) => {
      const section = copied[index];
      return section === undefined || index === marks.length - 1 ? [] : [[mark, section]];
    }),
  );
  return {
    marks,
    xml: (mark, referenceOf) => bySection.get(mark)?.xml(referenceOf),
    last: (referenceOf) => copied.at(-1)?.xml(referenceOf) ?? "",
    endMark: needsEndMarks(document, elements) ? (no) => endMark(no, ids) : () => "",
    blank: blankParts(needsBlank(elements)),
  };
}

function endMark(no: number, ids: NewIds): string {
  const id = ids.next("annotation");
  return `<w:bookmarkStart w:id="${id}" w:name="${endMarkName(no)}"/><w:bookmarkEnd w:id="${id}"/>`;
}

/** @param isFollowed by another letter: then the last section ends in the letter's last paragraph, or in one more. */
function letterPieces(
  { out, tail, referenceOf, no }: WrittenLetter,
  sections: Sections,
  isFollowed: boolean,
): Output {
  const pieces = out.map((piece) =>
    typeof piece === "string" ? piece : (sections.xml(piece, referenceOf) ?? piece),
  );
  const mark = sections.endMark(no);
  if (!isFollowed) return withEndMark(pieces, mark);
  const properties = sections.last(referenceOf);
  if (tail === undefined) pieces.push(`<w:p><w:pPr>${SMALLEST}${properties}</w:pPr></w:p>`);
  else pieces[tail.at] = tail.before + properties + tail.after;
  return withEndMark(pieces, mark);
}

/** The mark stands in the last paragraph. */
function withEndMark(pieces: Output, mark: string): Output {
  const end = "</w:p>";
  const textAt = (index: number) => {
    const piece = pieces[index] ?? "";
    return typeof piece === "string" ? piece : piece.text;
  };
  const index = mark === "" ? -1 : pieces.findLastIndex((_, at) => textAt(at).includes(end));
  if (index < 0) return pieces;
  const text = textAt(index);
  const at = text.lastIndexOf(end);
  return pieces.with(index, text.slice(0, at) + mark + text.slice(at));
}

/** As little of a line as there can be, so that it does not come to stand on a page of its own. */
const SMALLEST = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>';
