import { contextOf } from "./paragraphs";
import { attribute, textContent, type XmlElement } from "../xml/tree";
import { W } from "./names";

/**
 * A field: complex (`w:fldChar` begin … separate … end) or simple (`w:fldSimple`).
 *
 * Source: ECMA-376 Part 1, 17.16.
 */
export interface WordField {
  /** The begin character's element, or the simple field's own. */
  readonly begin: XmlElement;
  /** Undefined for a complex field without a result; a simple field's own element. */
  readonly separate: XmlElement | undefined;
  /** The end character's element, or the simple field's own. */
  readonly end: XmlElement;
  /** The field code, joined over its runs; a field within it stands as {@link NESTED}. */
  readonly instruction: string;
  /** The field that this one stands in, and in which half of it. */
  readonly parent: WordField | undefined;
  readonly place: "text" | "code" | "result";
}

/** Stands for a field within another's code. */
export const NESTED = "\uFFFC";

/** A field that begins and never ends, ends without a begin, or runs across a border it must not cross. */
export interface DamagedField {
  readonly instruction: string;
  /** The text of the paragraph it stands in. */
  readonly context: string;
}

export interface StoryFields {
  /** In the order in which they begin. */
  readonly fields: readonly WordField[];
  readonly damaged: readonly DamagedField[];
}

/** All fields of a story, those in its text boxes included; deleted ones (tracked) are not looked at. */
export function findFields(root: XmlElement): StoryFields {
  const found: Found = { fields: [], damaged: [] };
  readScope(root, found);
  found.fields.forEach(passOverDamagedParents);
  const fields = found.fields.filter(({ isWhole }) => isWhole).sort(byBegin);
  return { fields, damaged: found.damaged };
}

type Draft = {
  -readonly [Key in keyof WordField]: Key extends "parent" ? Draft | undefined : WordField[Key];
} & { isWhole: boolean; isTooDeep: boolean };

interface Found {
  readonly fields: Draft[];
  readonly damaged: DamagedField[];
}

/** A text of its own: no field reaches into it or out of it. */
interface Scope {
  readonly open: Draft[];
  readonly found: Found;
}

/** Word itself takes twenty fields within fields. */
const DEEPEST_FIELD = 40;

const SCOPES: ReadonlySet<string> = new Set([W.textBoxContent, W.footnote, W.endnote, W.comment]);

const NOT_LOOKED_AT: ReadonlySet<string> = new Set([W.deletion, W.moveFrom, "w:ruby"]);

/** No text stands in properties. */
const PROPERTIES = /^w:\w+Pr$/;

function readScope(root: XmlElement, found: Found): void {
  const scope: Scope = { open: [], found };
  readChildren(root, scope);
  for (const draft of scope.open) reportDamage(draft.begin, draft.instruction, found);
}

function readChildren(element: XmlElement, scope: Scope): void {
  for (const inner of element.children) readElement(inner, scope);
}

function readElement(element: XmlElement, scope: Scope): void {
  const { name } = element;
  if (SCOPES.has(name)) readScope(element, scope.found);
  else if (name === W.fieldCharacter) readFieldCharacter(element, scope);
  else if (name === W.fieldCode) readFieldCode(element, scope);
  else if (name === W.simpleField) readSimpleField(element, scope);
  else if (!NOT_LOOKED_AT.has(name) && !PROPERTIES.test(name)) readChildren(element, scope);
}

function readFieldCharacter(element: XmlElement, scope: Scope): void {
  const innermost = scope.open.at(-1);
  switch (attribute(element, "w:fldCharType") ?? "") {
    case "begin":
      scope.open.push(draftField(element, "", scope));
      return;
    case "separate":
      if (innermost === undefined) reportDamage(element, "", scope.found);
      else innermost.separate ??= element;
      return;
    case "end":
      if (innermost === undefined || isSimple(innermost)) reportDamage(element, "", scope.found);
      else endField(innermost, element, scope);
  }
}

/** Fields know their parent while it is open; when that turns out damaged, they stand in what it stands in. */
function draftField(begin: XmlElement, instruction: string, { open, found }: Scope): Draft {
  const parent = open.at(-1);
  const half = parent?.separate === undefined ? "code" : "result";
  if (parent !== undefined && half === "code") parent.instruction += NESTED;
  const draft: Draft = {
    begin,
    separate: undefined,
    end: begin,
    instruction,
    parent,
    place: parent === undefined ? "text" : half,
    isWhole: false,
    isTooDeep: open.length >= DEEPEST_FIELD,
  };
  if (draft.isTooDeep) for (const around of open) around.isTooDeep = true;
  found.fields.push(draft);
  return draft;
}

function endField(draft: Draft, end: XmlElement, scope: Scope): void {
  scope.open.pop();
  draft.end = end;
  draft.isWhole = !draft.isTooDeep && isWithinBorders(draft);
  const isReported = draft.isWhole || (draft.isTooDeep && scope.open.length > 0);
  if (!isReported) reportDamage(draft.begin, draft.instruction, scope.found);
}

function readFieldCode(element: XmlElement, { open }: Scope): void {
  const innermost = open.at(-1);
  if (innermost?.separate === undefined && innermost !== undefined) {
    innermost.instruction += textContent(element);
  }
}

function readSimpleField(element: XmlElement, scope: Scope): void {
  const draft = draftField(element, attribute(element, "w:instr") ?? "", scope);
  draft.separate = element;
  draft.isWhole = true;
  const within: Scope = { open: [draft], found: scope.found };
  readChildren(element, within);
  for (const { begin, instruction } of within.open.slice(1)) {
    reportDamage(begin, instruction, scope.found);
  }
}

function isSimple({ begin }: WordField): boolean {
  return begin.name === W.simpleField;
}

/** What stands in a damaged field stands, as it were, in what is around that. */
function passOverDamagedParents(draft: Draft): void {
  while (draft.parent !== undefined && !draft.parent.isWhole) {
    draft.place = draft.parent.place;
    draft.parent = draft.parent.parent;
  }
}

/** Begin, separate and end must stand in plain runs of one cell, and within the same content controls. */
function isWithinBorders({ begin, separate, end }: WordField): boolean {
  if (![begin, separate ?? begin, end].every(standsInPlainRun)) return false;
  const borders = bordersAround(begin);
  return [separate ?? begin, end].every((element) => {
    const others = bordersAround(element);
    return others.length === borders.length && others.every((other, i) => other === borders[i]);
  });
}

/** A run within a run is no text of Word's: whoever replaces the outer one loses the inner. */
function standsInPlainRun({ parent }: XmlElement): boolean {
  if (parent?.name !== W.run) return true;
  const isWithinRun = parent.parent?.name === W.run;
  return !isWithinRun && !parent.children.some(({ name }) => name === W.run);
}

const BORDERS: ReadonlySet<string> = new Set([W.contentControl, W.tableCell, W.simpleField]);

function bordersAround(element: XmlElement): readonly XmlElement[] {
  const borders: XmlElement[] = [];
  for (let around = element.parent; around !== undefined; around = around.parent) {
    if (BORDERS.has(around.name)) borders.push(around);
    if (SCOPES.has(around.name)) break;
  }
  return borders;
}

function reportDamage(element: XmlElement, instruction: string, found: Found): void {
  found.damaged.push({ instruction: instruction.trim(), context: contextOf(element) });
}

function byBegin(one: WordField, other: WordField): number {
  return one.begin.start - other.begin.start;
}
