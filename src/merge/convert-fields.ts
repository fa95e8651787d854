import { fieldCaption, fieldLabel, titleCaption } from "../domain/letter/field-label";
import { foldFieldName, mapFieldName } from "../domain/letter/field-name-mapping";
import { PLAIN_FORMAT } from "../domain/letter/format-value";
import type { LetterState } from "../domain/letter/letter-state";
import type { FieldFormat, LetterCase } from "../domain/letter/merge-field";
import { mergeField } from "../domain/letter/merge-field-catalogue";
import { LONGEST_TAG, writeTag } from "../domain/letter/tag";
import { writePackage } from "../ooxml/opc/package";
import { findFields, NESTED, type WordField } from "../ooxml/wml/fields";
import { VALUE, W } from "../ooxml/wml/names";
import { openWordDocument, type Story, type WordDocument } from "../ooxml/wml/word-document";
import { escapeXmlAttribute, escapeXmlText } from "../ooxml/xml/escape";
import { attribute, child, descendants, type XmlElement } from "../ooxml/xml/tree";
import { editedPart, type XmlEdit } from "./edited-part";
import { fieldArguments, formatOfSwitches, usesFormatOfCode } from "./field-arguments";
import { fieldKeyword } from "./field-keywords";
import { fieldLook, fieldSpan, runLook } from "./field-span";
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
      const span = fieldSpan(field);
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
      const look = fieldLook(field, span, read.looksLikeCode);
      const { start, end, marks } = span;
      const control = controlXml(tag, captions[ours.name] ?? ours.caption, look);
      return [{ start, end, xml: marks[0] + control + marks[1] }];
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
  const names = newWordNames(state.mapping, wordNamesIn(document));
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
      return [
        {
          start,
          end,
          xml: wordFieldXml(names.name(tag.name, controlTitle(control)), format, look),
        },
      ];
    });
  return converted(document, convertStory, left, () => ({ ...state, mapping: names.mapping() }));
}

function converted(
  document: WordDocument,
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

function controlTitle(control: XmlElement): string {
  const properties = child(control, W.contentControlProperties);
  const alias = properties && child(properties, W.alias);
  return (alias && attribute(alias, VALUE)) ?? "";
}

function controlXml(tag: string, caption: string, look: string): string {
  const shown = escapeXmlText(fieldLabel(caption));
  return (
    `<w:sdt><w:sdtPr>${look}<w:alias w:val="${escapeXmlAttribute(caption)}"/><w:tag w:val="${tag}"/></w:sdtPr>` +
    `<w:sdtContent><w:r>${look}<w:t xml:space="preserve">${shown}</w:t></w:r></w:sdtContent></w:sdt>`
  );
}

/**
 * A name for every field of ours under each title that it has in the letter, in whatever language, and what has to be
 * remembered so that it is understood again.
 */
function newWordNames(known: LetterState["mapping"], there: readonly string[]) {
  const given = new Map<string, string>();
  const mapping: Record<string, string> = { ...known };
  const others = [...there, ...Object.keys(known)];
  const name = (field: string, title: string): string => {
    const caption = titleCaption(title) ?? fieldCaption(field);
    const before = given.get(`${field} ${caption}`);
    if (before !== undefined) return before;
    const plain = wordName(caption) || wordName(fieldCaption(field));
    const meant = others.filter((each) => mapFieldName(each, known) !== field);
    const taken = new Set([...given.values(), ...meant].map(foldFieldName));
    let free = plain.slice(0, LONGEST_NAME);
    for (let number = 2; taken.has(foldFieldName(free)); number++) {
      free = `${plain.slice(0, LONGEST_NAME - 4)}_${number}`;
    }
    given.set(`${field} ${caption}`, free);
    if (mapFieldName(free, mapping) !== field) mapping[free] = field;
    return free;
  };
  return { name, mapping: () => mapping };
}

/** What the letter's own fields of Word's are called. */
function wordNamesIn({ main, stories }: WordDocument): readonly string[] {
  return [main, ...stories]
    .flatMap(({ root }) => findFields(root).fields.map(readMergeField))
    .flatMap((field) => (field === undefined ? [] : [field.name]));
}

/** Letters and digits of whatever language, joined by underscores. */
function wordName(caption: string): string {
  return caption.replaceAll(/[^\p{L}\p{N}]+/gu, "_").replaceAll(/^_|_$/g, "");
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
