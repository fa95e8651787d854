import type { LetterState } from "../domain/letter/letter-state";
import { isDamagedTag } from "../domain/letter/tag";
import { findFields, type WordField } from "../ooxml/wml/fields";
import { W } from "../ooxml/wml/names";
import { contextOf, endsSection, paragraphAround } from "../ooxml/wml/paragraphs";
import { visit } from "../ooxml/wml/sites";
import { child, descendants, type XmlElement } from "../ooxml/xml/tree";
import { fieldKeyword, isLiveKeyword, isMergedKeyword } from "./field-keywords";
import {
  ourTag,
  tagText,
  type PlacedSite,
  type Reporter,
  type StoryCompilation,
  type WordsElsewhere,
} from "./story-compilation";

/** What all stories of a letter share while they are compiled. */
export interface LetterFacts {
  readonly state: LetterState;
  /** In small letters. */
  readonly variables: ReadonlySet<string>;
  /** Names of all bookmarks, in small letters: a field code of just such a name shows the bookmark's text. */
  readonly bookmarks: ReadonlySet<string>;
  readonly words: WordsElsewhere;
  readonly within: ReadonlySet<string>;
  readonly report: Reporter;
}

export interface StorySource {
  /** The part that the story's relationships belong to. */
  readonly partName: string;
  readonly root: XmlElement;
  readonly sites: readonly PlacedSite[];
  readonly tailControls: ReadonlySet<XmlElement>;
}

/** Looks through a story: which fields the merge fills, where it varies, what is broken. */
export function prepareStory(source: StorySource, facts: LetterFacts): StoryCompilation {
  const { fields, damaged } = findFields(source.root);
  for (const { instruction, context } of damaged) {
    facts.report("fieldIsDamaged", instruction, context);
  }
  const merged = fields.filter((field) => isMerged(field, facts));
  const isFilled = new Set(merged);
  const controls = controlsIn(source.root);
  for (const control of controls.others) {
    const tag = tagText(control);
    if (isDamagedTag(tag)) facts.report("fieldIsDamaged", tag, contextOf(control));
  }
  const filled = [...merged.map(({ begin }) => begin), ...controls.ours];
  const hotSpots = filled.map(({ start }) => start).sort((one, other) => one - other);
  return {
    ...source,
    ...facts,
    sites: withCuts(source.sites, bindings(controls.others, hotSpots)),
    hotSpots,
    fields: byBegin(merged),
    liveFields: byBegin(fields.filter((field) => !isFilled.has(field))),
  };
}

/** The names that SET and ASK fields define, in small letters. */
export function definedVariables(roots: readonly XmlElement[]): ReadonlySet<string> {
  const names = roots.flatMap((root) =>
    findFields(root).fields.map(({ instruction }) =>
      /^\s*(?:SET|ASK)\s+"?([^\s"]+)/i.exec(instruction)?.[1]?.toLowerCase(),
    ),
  );
  return new Set(names.filter((name) => name !== undefined));
}

/** The names of all bookmarks, in small letters. */
export function bookmarkNames(roots: readonly XmlElement[]): ReadonlySet<string> {
  const names = roots
    .flatMap((root) => descendants(root, W.bookmarkStart))
    .map((start) => /\sw:name="([^"]*)"/.exec(start.source.slice(start.start, start.end))?.[1]);
  return new Set(names.map((name) => (name ?? "").toLowerCase()));
}

function isMerged(field: WordField, { variables, bookmarks, report }: LetterFacts): boolean {
  const keyword = fieldKeyword(field.instruction);
  const variable =
    /^\s*(?:REF\s+)?"?([^\s"\\]+)/i.exec(field.instruction)?.[1]?.toLowerCase() ?? "";
  const isOurs = isMergedKeyword(keyword) || keyword === "QUOTE" || variables.has(variable);
  if (isOurs && canBeReplaced(field)) return true;
  if (isOurs) report("fieldIsUnsupported", field.instruction.trim(), contextOf(field.begin));
  else if (!isLiveKeyword(keyword) && !bookmarks.has(keyword.toLowerCase())) {
    const kind = keyword === "" ? "fieldIsDamaged" : "fieldIsUnsupported";
    report(kind, field.instruction.trim(), contextOf(field.begin));
  }
  return false;
}

/** A field may run over several paragraphs, but not over tables or the end of a section. */
function canBeReplaced({ begin, end }: WordField): boolean {
  const [first, last] = [paragraphAround(begin), paragraphAround(end)];
  if (first === undefined || last === undefined || first.parent !== last.parent) return false;
  return (
    first === last ||
    (first.parent?.children ?? [])
      .filter(({ start }) => start >= first.start && start <= last.start)
      .every((block) => block.name === W.paragraph && !endsSection(block))
  );
}

function byBegin(fields: readonly WordField[]): ReadonlyMap<XmlElement, WordField> {
  return new Map(fields.map((field) => [field.begin, field]));
}

interface Controls {
  readonly ours: readonly XmlElement[];
  readonly others: readonly XmlElement[];
}

/** The content controls, without those that a tracked deletion has taken away. */
function controlsIn(root: XmlElement): Controls {
  const ours: XmlElement[] = [];
  const others: XmlElement[] = [];
  visit(root, (element) => {
    if (element.name !== W.contentControl) return;
    (ourTag(element) === undefined ? others : ours).push(element);
  });
  return { ours, others };
}

/**
 * The bindings of controls that the merge writes into: Word would put the bound value back in when it opens the
 * letter.
 */
function bindings(
  controls: readonly XmlElement[],
  hotSpots: readonly number[],
): readonly PlacedSite[] {
  return controls
    .filter(({ start, end }) => hotSpots.some((spot) => spot > start && spot < end))
    .flatMap((control) => child(control, W.contentControlProperties)?.children ?? [])
    .filter(({ name }) => /^w\d*:dataBinding$/.test(name))
    .map(({ start: from, end: to }) => ({ from, to, site: { kind: "cut" } }));
}

/** Where a cut and another site meet, the cut wins. */
function withCuts(
  sites: readonly PlacedSite[],
  cuts: readonly PlacedSite[],
): readonly PlacedSite[] {
  if (cuts.length === 0) return sites;
  const kept = sites.filter(({ from, to }) => !cuts.some((cut) => from < cut.to && to > cut.from));
  return [...kept, ...cuts].sort((one, other) => one.from - other.from);
}
