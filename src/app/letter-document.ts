import type { PassageOoxml } from "../domain/letter/letter-content";
import type {
  ConditionalPassage,
  LetterState,
  PersonalPassage,
} from "../domain/letter/letter-state";
import { readTag, writeTag } from "../domain/letter/tag";
import { readLetterState } from "../merge/letter-state-xml";
import { labelPassageFields } from "../merge/passage-fields";
import { passageFingerprint, passageText } from "../merge/passage-fingerprint";
import type { LetterReading } from "../ports/letter";

/** The open document as the pane understands it. */
export interface LetterDocument {
  readonly reading: LetterReading;
  /** What the letter knows of itself, completed by the template's words of every passage and condition. */
  readonly state: LetterState;
  /** Tags of the passages and conditions that do not stand in the document as the pane has put them there. */
  readonly edited: ReadonlySet<string>;
}

/** The tag of the personal passage with this key. */
export function passageTag(key: string): string {
  return writeTag({ kind: "passage", key });
}

/** The tag of the conditional passage with this key. */
export function conditionTag(key: string): string {
  return writeTag({ kind: "condition", key });
}

/** The tags of all passages and conditions that the letter knows of. */
export function blockTags({ passages, conditions }: LetterState): readonly string[] {
  return [
    ...passages.map(({ key }) => passageTag(key)),
    ...conditions.map(({ key }) => conditionTag(key)),
  ];
}

/** Whether the document shows a contact's letter. */
export function isPreview({ shownContactNo }: LetterState): boolean {
  return shownContactNo !== "";
}

/** The conditional passage whose other text stands in the template to be written; undefined when none does. */
export function shownOtherwise(state: LetterState): ConditionalPassage | undefined {
  if (isPreview(state)) return undefined;
  return state.conditions.find(({ shows }) => shows === "otherwise");
}

/**
 * Makes sense of a reading: tells the template's words from the shown contact's, and what was edited from what was
 * not. The tags are the truth: a passage that the letter's own part does not know is taken up; one that is gone from
 * the template is dropped, but not while a contact's letter is shown.
 */
export function understand(reading: LetterReading): LetterDocument {
  const said = readLetterState(reading.stateXml);
  const contentOf = (tag: string) => reading.passages[tag];
  const preview = isPreview(said);
  const passages = known(said.passages, titles(reading, "passage"), preview, newPassage).map(
    (passage) => readPassage(passage, contentOf(passageTag(passage.key)), preview),
  );
  const conditions = known(
    said.conditions,
    titles(reading, "condition"),
    preview,
    newCondition,
  ).map((condition) => readCondition(condition, contentOf(conditionTag(condition.key)), preview));
  return {
    reading,
    state: {
      ...said,
      passages: passages.map(({ block }) => block),
      conditions: conditions.map(({ block }) => block),
    },
    edited: new Set([
      ...passages.filter(({ isEdited }) => isEdited).map(({ block }) => passageTag(block.key)),
      ...conditions.filter(({ isEdited }) => isEdited).map(({ block }) => conditionTag(block.key)),
    ]),
  };
}

/**
 * What a block's `shown` says once Word has taken in what was put there. Word writes things down in its own way, so
 * both fingerprints are kept: "what Word has = what was put".
 */
export function putAs(current: PassageOoxml, put: PassageOoxml): string {
  return `${passageFingerprint(current)}=${passageFingerprint(put)}`;
}

/** Whether the block, as it stands in the document, is what Word made of this text. */
export function isPutAs({ shown }: Shown, current: PassageOoxml, put: PassageOoxml): boolean {
  return shown === putAs(current, put);
}

interface Shown {
  readonly shown: string;
}

/** Whether the content may stand there without having been edited. */
function isAsShown({ shown }: Shown, content: PassageOoxml): boolean {
  return shown.split(/[ =]/).includes(passageFingerprint(content));
}

interface Block {
  readonly key: string;
}

/** In the document's order; those that are missing there last, while a contact's letter is shown. */
function known<Kind extends Block>(
  blocks: readonly Kind[],
  found: ReadonlyMap<string, string>,
  preview: boolean,
  create: (key: string, title: string) => Kind,
): readonly Kind[] {
  const byKey = new Map(blocks.map((block) => [block.key, block]));
  const missing = preview ? blocks.filter(({ key }) => !found.has(key)) : [];
  return [...[...found].map(([key, title]) => byKey.get(key) ?? create(key, title)), ...missing];
}

/** Key → title of the blocks of a kind, in the document's order. */
function titles(
  { controls }: LetterReading,
  kind: "passage" | "condition",
): ReadonlyMap<string, string> {
  return new Map(
    controls.flatMap(({ tag, title }) => {
      const read = readTag(tag);
      return read?.kind === kind ? [[read.key, title] as const] : [];
    }),
  );
}

function newPassage(key: string, title: string): PersonalPassage {
  return { key, title, template: "", shown: "" };
}

/** A condition without a rule holds for everyone. */
function newCondition(key: string, title: string): ConditionalPassage {
  return { ...newPassage(key, title), rule: "{}", shows: "template" };
}

interface BlockRead<Block> {
  readonly block: Block;
  readonly isEdited: boolean;
}

function readPassage(
  passage: PersonalPassage,
  content: PassageOoxml | undefined,
  preview: boolean,
): BlockRead<PersonalPassage> {
  if (content === undefined) return { block: passage, isEdited: false };
  if (!preview) return { block: { ...passage, template: content }, isEdited: false };
  if (passage.template !== "") return { block: passage, isEdited: !isAsShown(passage, content) };
  const shown = passageFingerprint(content);
  return { block: { ...passage, template: labelPassageFields(content), shown }, isEdited: false };
}

/** A condition's text is the template's own, whoever's letter it is edited in. */
function readCondition(
  condition: ConditionalPassage,
  content: PassageOoxml | undefined,
  preview: boolean,
): BlockRead<ConditionalPassage> {
  if (content === undefined) return { block: condition, isEdited: false };
  const isPut = (preview && condition.template !== "") || condition.shows === "otherwise";
  if (isPut && isAsShown(condition, content)) return { block: condition, isEdited: false };
  const text = preview ? labelPassageFields(content) : content;
  const block =
    condition.shows === "template"
      ? { ...condition, template: text }
      : withOtherwise(condition, text);
  return { block: { ...block, shown: passageFingerprint(content) }, isEdited: isPut };
}

function withOtherwise(
  { key, title, rule, template, shown, shows }: ConditionalPassage,
  text: PassageOoxml,
): ConditionalPassage {
  const condition = { key, title, rule, template, shown, shows };
  return passageText(text).trim() === "" ? condition : { ...condition, otherwise: text };
}
