import { fieldCaption, fieldLabel } from "../domain/letter/field-label";
import { foldFieldName, mapFieldName } from "../domain/letter/field-name-mapping";
import { PLAIN_FORMAT } from "../domain/letter/format-value";
import type { LetterState } from "../domain/letter/letter-state";
import type { FieldFormat, LetterCase } from "../domain/letter/merge-field";
import { mergeField } from "../domain/letter/merge-field-catalogue";
import { LONGEST_TAG, writeTag } from "../domain/letter/tag";
import { writePackage } from "../ooxml/opc/package";
import { findFields, NESTED, type WordField } from "../ooxml/wml/fields";
import { W } from "../ooxml/wml/names";
import { openWordDocument, type Story } from "../ooxml/wml/word-document";
import { escapeXmlAttribute, escapeXmlText } from "../ooxml/xml/escape";
import { child, descendants, outerXml, type XmlElement } from "../ooxml/xml/tree";
import { editedPart, type XmlEdit } from "./edited-part";
import { fieldArguments, formatOfSwitches, usesFormatOfCode } from "./field-arguments";
import { fieldKeyword } from "./field-keywords";
import { fieldTokens, tokenText } from "./field-tokens";
import { letterStateOf, withLetterState } from "./letter-parts";
import { ourTag } from "./story-compilation";

/** A letter whose fields have another form. */
export interface ConvertedLetter {
  readonly bytes: Uint8Array;
  /** How many fields were converted. */
  readonly count: number;
  /** The names of fields that stay as they are, each once: unknown, within others, or in the midst of other things. */
  readonly left: readonly string[];
}

/**
 * The letter with our content controls in the place of Word's MERGEFIELDs. Switches become formats; a field within
 * another's code stays, and is merged as it is. Throws a {@link PackageError} for what is no letter.
 *
 * @param meanings the Word field's name → our field; others are known by their names.
 * @param captions our field → what its control is called; those that are not named have their English captions.
 */
export function toOurFields(
  letter: Uint8Array,
  meanings: Readonly<Record<string, string>>,
  captions: Readonly<Record<string, string>> = {},
): ConvertedLetter {
  const document = openWordDocument(letter);
  const state = letterStateOf(document);
  const formats = newFormats(state.formats);
  const left = new Set<string>();
  const convertStory = (story: Story): readonly XmlEdit[] =>
    findFields(story.root).fields.flatMap((field) => {
      const read = readMergeField(field);
      if (read === undefined) return [];
      const means = meanings[read.name] ?? mapFieldName(read.name, state.mapping);
      const span = spanOf(field);
      const ours = means === undefined ? undefined : mergeField(means);
      if (ours === undefined || span === undefined) {
        left.add(read.name);
        return [];
      }
      const tag = writeTag({ kind: "field", name: ours.name, formatKey: formats.key(read.format) });
      if (tag.length > LONGEST_TAG) {
        left.add(read.name);
        return [];
      }
      const look = lookOf(field, span, read.looksLikeCode);
      return [{ ...span, xml: controlXml(tag, captions[ours.name] ?? ours.caption, look) }];
    });
  return converted(document, convertStory, left, () => ({ ...state, formats: formats.all() }));
}

/**
 * The letter with Word's MERGEFIELDs in the place of our content controls, for who goes on with Word's own mail merge.
 * Formats become switches, a text that stands in for no value an IF. Passages stay what they are, with the template's
 * words. Throws a {@link PackageError} for what is no letter.
 */
export function toWordFields(letter: Uint8Array): ConvertedLetter {
  const document = openWordDocument(letter);
  const state = letterStateOf(document);
  const names = newWordNames(state.mapping);
  const left = new Set<string>();
  const convertStory = (story: Story): readonly XmlEdit[] =>
    descendants(story.root, W.contentControl).flatMap((control) => {
      const tag = ourTag(control);
      if (tag?.kind !== "field") return [];
      const content = child(control, W.contentControlContent);
      if (content?.children.every(({ name }) => name === W.run) !== true) {
        left.add(tag.name);
        return [];
      }
      const format = state.formats[tag.formatKey] ?? PLAIN_FORMAT;
      const look = runLook(content.children[0]);
      const { start, end } = control;
      return [{ start, end, xml: wordFieldXml(names.name(tag.name), format, look) }];
    });
  return converted(document, convertStory, left, () => ({ ...state, mapping: names.mapping() }));
}

function converted(
  document: ReturnType<typeof openWordDocument>,
  convertStory: (story: Story) => readonly XmlEdit[],
  left: ReadonlySet<string>,
  newState: () => LetterState,
): ConvertedLetter {
  const edits = [document.main, ...document.stories].map((story) => ({
    story,
    edits: convertStory(story),
  }));
  const parts = new Map(
    edits
      .filter((each) => each.edits.length > 0)
      .map((each) => [each.story.part, editedPart(each.story, each.edits)]),
  );
  const changed = document.package.parts.map((part) => parts.get(part) ?? part);
  return {
    bytes: writePackage(withLetterState(document, changed, newState())),
    count: edits.reduce((sum, each) => sum + each.edits.length, 0),
    left: [...left],
  };
}

interface ReadMergeField {
  readonly name: string;
  readonly format: FieldFormat;
  readonly looksLikeCode: boolean;
}

/** Source: ECMA-376 Part 1, 17.16.5.35 MERGEFIELD. */
function readMergeField({ instruction }: WordField): ReadMergeField | undefined {
  if (fieldKeyword(instruction) !== "MERGEFIELD") return undefined;
  const [, ...rest] = fieldTokens([{ kind: "text", text: instruction, run: undefined }], false);
  const found = fieldArguments("MERGEFIELD", rest);
  const name = tokenText(found.words[0]).trim();
  if (name === "" || name.includes(NESTED)) return undefined;
  const format = formatOfSwitches("MERGEFIELD", found);
  return { name, format, looksLikeCode: usesFormatOfCode(found) };
}

interface Span {
  readonly start: number;
  readonly end: number;
  /** The runs that it consists of. */
  readonly runs: readonly XmlElement[];
}

/** Undefined for a field within another, or one that shares its runs with anything else. */
function spanOf({ begin, end, parent }: WordField): Span | undefined {
  if (parent !== undefined) return undefined;
  if (begin.name === W.simpleField) {
    const { start, end: until } = begin;
    return { start, end: until, runs: begin.children.filter(({ name }) => name === W.run) };
  }
  const first = begin.parent;
  const last = end.parent;
  const siblings = first?.parent?.children ?? [];
  if (first === undefined || last === undefined || last.parent !== first.parent) return undefined;
  const between = siblings.slice(siblings.indexOf(first), siblings.indexOf(last) + 1);
  const isAlone =
    contentOf(first)[0] === begin &&
    contentOf(last).at(-1) === end &&
    between.every(({ name }) => name === W.run || name === PROOF_MARK);
  if (!isAlone) return undefined;
  return {
    start: first.start,
    end: last.end,
    runs: between.filter(({ name }) => name === W.run),
  };
}

const PROOF_MARK = "w:proofErr";

function contentOf(run: XmlElement): readonly XmlElement[] {
  return run.children.filter(({ name }) => name !== W.runProperties);
}

/** The formatting of what the field shows, or of its code. */
function lookOf({ separate, begin }: WordField, { runs }: Span, looksLikeCode: boolean): string {
  const shows = runs.filter(
    (run) =>
      child(run, W.text) !== undefined && (separate === begin || run.start > startOf(separate)),
  );
  return runLook(looksLikeCode ? runs[0] : (shows[0] ?? runs[0]));
}

function startOf(element: XmlElement | undefined): number {
  return element?.start ?? Infinity;
}

function runLook(run: XmlElement | undefined): string {
  const properties = run && child(run, W.runProperties);
  return properties === undefined ? "" : outerXml(properties);
}

/** A key for every format; the plain one has none. */
function newFormats(known: LetterState["formats"]) {
  const byKey = new Map(Object.entries(known));
  const isSame = (one: FieldFormat, other: FieldFormat) =>
    (Object.keys(PLAIN_FORMAT) as (keyof FieldFormat)[]).every((part) => one[part] === other[part]);
  const key = (format: FieldFormat): string => {
    if (isSame(format, PLAIN_FORMAT)) return "";
    const found = [...byKey].find(([, each]) => isSame(each, format));
    if (found !== undefined) return found[0];
    let number = byKey.size + 1;
    while (byKey.has(`f${number}`)) number++;
    byKey.set(`f${number}`, format);
    return `f${number}`;
  };
  return { key, all: () => Object.fromEntries(byKey) };
}

function controlXml(tag: string, caption: string, look: string): string {
  const shown = escapeXmlText(fieldLabel(caption));
  return (
    `<w:sdt><w:sdtPr>${look}<w:alias w:val="${escapeXmlAttribute(caption)}"/><w:tag w:val="${tag}"/></w:sdtPr>` +
    `<w:sdtContent><w:r>${look}<w:t xml:space="preserve">${shown}</w:t></w:r></w:sdtContent></w:sdt>`
  );
}

/** A name for every field of ours, and what has to be remembered so that it is understood again. */
function newWordNames(known: LetterState["mapping"]) {
  const byField = new Map<string, string>();
  const mapping: Record<string, string> = { ...known };
  const name = (field: string): string => {
    const given = byField.get(field);
    if (given !== undefined) return given;
    const plain = fieldCaption(field)
      .replaceAll(/[^\p{L}\p{N}]+/gu, "_")
      .replaceAll(/^_|_$/g, "");
    const taken = new Set([...byField.values()].map(foldFieldName));
    let free = plain.slice(0, LONGEST_NAME);
    for (let number = 2; taken.has(foldFieldName(free)); number++) free = `${plain}_${number}`;
    byField.set(field, free);
    if (mapFieldName(free, mapping) !== field) mapping[free] = field;
    return free;
  };
  return { name, mapping: () => mapping };
}

/** Word cuts off longer ones. */
const LONGEST_NAME = 40;

function wordFieldXml(name: string, format: FieldFormat, look: string): string {
  const shown = `«${name}»`;
  const inner = (result: string) =>
    complexField([codeRun(` MERGEFIELD ${name}${switchesOf(format)} `, look)], result, look);
  if (format.fallback === "") return inner(shown);
  const code = [
    codeRun(' IF "', look),
    inner(shown),
    codeRun(`" = "" ${quoted(format.fallback)} "`, look),
    inner(shown),
    codeRun('" ', look),
  ];
  return complexField(code, shown, look);
}

const CASE_SWITCHES: Readonly<Record<LetterCase, string>> = {
  "": "",
  upper: " \\* Upper",
  lower: " \\* Lower",
  firstCapital: " \\* FirstCap",
  title: " \\* Caps",
};

function switchesOf({ letterCase, datePicture, numberPicture, before, after }: FieldFormat) {
  const valued = (name: string, value: string) => (value === "" ? "" : ` ${name} ${quoted(value)}`);
  return (
    valued("\\@", datePicture) +
    valued("\\#", numberPicture) +
    valued("\\b", before) +
    valued("\\f", after) +
    CASE_SWITCHES[letterCase]
  );
}

function quoted(text: string): string {
  return `"${text.replaceAll(/["\\]/g, "\\$&")}"`;
}

function complexField(code: readonly string[], shown: string, look: string): string {
  const mark = (type: string) => `<w:r>${look}<w:fldChar w:fldCharType="${type}"/></w:r>`;
  const result = `<w:r>${look}<w:t xml:space="preserve">${escapeXmlText(shown)}</w:t></w:r>`;
  return mark("begin") + code.join("") + mark("separate") + result + mark("end");
}

function codeRun(code: string, look: string): string {
  return `<w:r>${look}<w:instrText xml:space="preserve">${escapeXmlText(code)}</w:instrText></w:r>`;
}
