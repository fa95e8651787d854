import type { ContactNo } from "../domain/contact/contact";
import {
  fieldCaption,
  fieldLabel,
  fieldNameOf,
  titleCaption,
  type CaptionOf,
} from "../domain/letter/field-label";
import { fieldText, PLAIN_FORMAT } from "../domain/letter/format-value";
import type { LetterContent, PassageOoxml } from "../domain/letter/letter-content";
import type { ConditionalPassage, LetterState } from "../domain/letter/letter-state";
import { readTag } from "../domain/letter/tag";
import { writeLetterState } from "../merge/letter-state-xml";
import { passageFieldTitles } from "../merge/passage-fields";
import { passageFingerprint } from "../merge/passage-fingerprint";
import type { LetterChange, LetterReading } from "../ports/letter";
import { conditionTag, isPutAs, passageTag, putAs, type LetterDocument } from "./letter-document";

/** What the document is to show. */
export type LetterView =
  /** The template with its fields; the passage or condition of one tag may become an ordinary part of it. */
  | { readonly kind: "template"; readonly dissolvedTag?: string }
  /** The template, and in place of one conditional passage what those get for whom it does not hold. */
  | { readonly kind: "otherwise"; readonly conditionKey: string }
  /** The letter that one contact gets. */
  | {
      readonly kind: "contact";
      readonly segmentNo: string;
      readonly contactNo: ContactNo;
      readonly content: LetterContent;
    };

/** What to write, and what the letter knows of itself once that is written. */
export interface DraftedChange {
  readonly change: LetterChange;
  /** Takes the changed passages as Word then has them. */
  readonly settled: (written: LetterReading["passages"]) => LetterState;
}

/**
 * Drafts the change that makes the document show something else. It touches only what differs, and keeps the
 * template's words in the letter's own part for as long as other words stand in their place. A field's label is its
 * control's title, in whatever language that is.
 *
 * @param captionOf what a field is called whose control has no title.
 */
export function draftChange(
  document: LetterDocument,
  view: LetterView,
  captionOf: CaptionOf,
): DraftedChange {
  const { reading, state } = document;
  const wanted = wantedBlocks(state, view);
  const passages: LetterChange["passages"] = Object.fromEntries(
    [...wanted]
      .filter(([tag]) => differs(document, wanted, tag))
      .map(([tag, { text }]) => [tag, text]),
  );
  const titles = fieldTitles(reading, Object.values(passages));
  const texts = fieldTexts(titles, state, view, captionOf);
  const underWay = withShown(state, wanted, (tag) =>
    [reading.passages[tag], passages[tag]]
      .filter((each) => each !== undefined)
      .map(passageFingerprint)
      .join(" "),
  );
  return {
    change: {
      stateXml: writeLetterState(view.kind === "contact" ? ofContact(underWay, view) : underWay),
      passages,
      texts,
      ...labelsByTitle(reading, view, captionOf),
      unwrapped: dissolvedTags(view),
    },
    settled: (written) => {
      const shown = withShown(state, wanted, (tag, text) =>
        putAs(written[tag] ?? reading.passages[tag] ?? "", text),
      );
      return view.kind === "contact"
        ? ofContact(shown, view)
        : ofTemplate(shown, dissolvedTags(view));
    },
  };
}

/**
 * The text of every field, by tag: the contact's value in its format, or the label.
 *
 * @param titles tag → title of the field's control; "" for none.
 */
export function fieldTexts(
  titles: ReadonlyMap<string, string>,
  { formats }: LetterState,
  view: LetterView,
  captionOf: CaptionOf,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Array.from(titles).flatMap(([tag, title]) => {
      const read = readTag(tag);
      if (read?.kind !== "field") return [];
      const { name, formatKey } = read;
      const label = fieldLabel(titleCaption(title) ?? fieldCaption(name, captionOf));
      if (view.kind !== "contact") return [[tag, label]];
      const { record, language } = view.content;
      const format = formats[formatKey] ?? PLAIN_FORMAT;
      return [[tag, fieldText(record, name, format, language) ?? label]];
    }),
  );
}

/** The labels of fields that stand in the letter under more than one title; a contact's value is the same under each. */
function labelsByTitle(
  { controls }: LetterReading,
  view: LetterView,
  captionOf: CaptionOf,
): Pick<LetterChange, "textsByTitle"> {
  if (view.kind === "contact") return {};
  const byTag = new Map<string, Record<string, string>>();
  for (const { tag, title } of controls) {
    const name = fieldNameOf(tag);
    if (name === undefined) continue;
    const label = fieldLabel(titleCaption(title) ?? fieldCaption(name, captionOf));
    byTag.set(tag, { ...byTag.get(tag), [title]: label });
  }
  const several = [...byTag].filter(([, labels]) => Object.keys(labels).length > 1);
  return several.length === 0 ? {} : { textsByTitle: Object.fromEntries(several) };
}

interface WantedBlock {
  readonly text: PassageOoxml;
  readonly shows: ConditionalPassage["shows"];
}

/** Tag → what is to stand there. */
type Wanted = ReadonlyMap<string, WantedBlock>;

function wantedBlocks({ passages, conditions }: LetterState, view: LetterView): Wanted {
  const own = view.kind === "contact" ? view.content.passages : {};
  return new Map([
    ...passages.map(({ key, template }): [string, WantedBlock] => [
      passageTag(key),
      { text: own[key] ?? template, shows: "template" },
    ]),
    ...conditions.map((condition): [string, WantedBlock] => [
      conditionTag(condition.key),
      holds(condition, view)
        ? { text: condition.template, shows: "template" }
        : { text: condition.otherwise ?? "", shows: "otherwise" },
    ]),
  ]);
}

function holds({ key }: ConditionalPassage, view: LetterView): boolean {
  if (view.kind === "contact") return view.content.conditions[key] ?? true;
  return view.kind === "template" || view.conditionKey !== key;
}

/** A block that is not in the document cannot be written; one that stands there already need not be. */
function differs({ reading, state, edited }: LetterDocument, wanted: Wanted, tag: string): boolean {
  const current = reading.passages[tag];
  const text = wanted.get(tag)?.text;
  if (current === undefined || text === undefined) return false;
  const condition = state.conditions.find(({ key }) => conditionTag(key) === tag);
  if (condition !== undefined && edited.has(tag)) {
    return condition.shows !== wanted.get(tag)?.shows;
  }
  const passage = condition ?? state.passages.find(({ key }) => passageTag(key) === tag);
  if (passage !== undefined && isPutAs(passage, current, text)) return false;
  return passageFingerprint(current) !== passageFingerprint(text);
}

/** Tag → title of every field, in the document and in what is to be written; the first of each tag names it. */
function fieldTitles(
  { controls }: LetterReading,
  passages: readonly PassageOoxml[],
): ReadonlyMap<string, string> {
  const written = passages.filter((passage) => passage !== "").map(passageFieldTitles);
  const all = [
    ...controls.map(({ tag, title }) => [tag, title] as const),
    ...written.flatMap((titles) => [...titles]),
  ];
  return new Map(all.reverse());
}

function withShown(
  state: LetterState,
  wanted: Wanted,
  shownOf: (tag: string, text: PassageOoxml) => string,
): LetterState {
  const shown = (tag: string) => shownOf(tag, wanted.get(tag)?.text ?? "");
  return {
    ...state,
    passages: state.passages.map((each) => ({ ...each, shown: shown(passageTag(each.key)) })),
    conditions: state.conditions.map((each) => {
      const tag = conditionTag(each.key);
      return { ...each, shown: shown(tag), shows: wanted.get(tag)?.shows ?? "template" };
    }),
  };
}

function ofContact(
  state: LetterState,
  { segmentNo, contactNo }: LetterView & { readonly kind: "contact" },
): LetterState {
  return { ...state, segmentNo, shownContactNo: contactNo };
}

/** The document itself has the template's words again, but for those behind what others get instead. */
function ofTemplate(state: LetterState, dissolved: readonly string[]): LetterState {
  return {
    ...state,
    shownContactNo: "",
    passages: state.passages
      .filter(({ key }) => !dissolved.includes(passageTag(key)))
      .map((each) => ({ ...each, template: "", shown: "" })),
    conditions: state.conditions
      .filter(({ key }) => !dissolved.includes(conditionTag(key)))
      .map((each) => (each.shows === "template" ? { ...each, template: "", shown: "" } : each)),
  };
}

function dissolvedTags(view: LetterView): readonly string[] {
  return view.kind === "template" && view.dissolvedTag !== undefined ? [view.dissolvedTag] : [];
}
