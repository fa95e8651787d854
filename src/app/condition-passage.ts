import type { ConditionalPassage } from "../domain/letter/letter-state";
import { fail, succeed, type Result } from "../domain/result";
import type { ContactFilter } from "../domain/segment/contact-filter";
import type { Segment } from "../domain/segment/segment";
import type { SegmentLine } from "../domain/segment/segment-line";
import { readLetterState, writeLetterState } from "../merge/letter-state-xml";
import { labelPassageFields } from "../merge/passage-fields";
import { passageFingerprint, passageText } from "../merge/passage-fingerprint";
import type { Doors } from "./doors";
import { shortKey } from "./insert-merge-field";
import { conditionTag, isPreview } from "./letter-document";
import type { PassageIsThere } from "./personalise-passage";
import { turnLetter, type EditsHomeless, type Turned } from "./turn-letter";

/** Makes the paragraphs at the caret a conditional passage, shown to everyone until a rule says otherwise; gives it. */
export async function conditionPassage(
  doors: Doors,
  title: string,
): Promise<Result<ConditionalPassage, PassageIsThere>> {
  const { letter, newId } = doors;
  const key = shortKey("c", newId());
  const content = await letter.wrapParagraphs(conditionTag(key), title);
  if (content === undefined) return fail({ kind: "passageIsThere" });
  const state = readLetterState(await letter.readState());
  const blank = { key, title, rule: "{}", shows: "template" } as const;
  const kept = isPreview(state)
    ? { template: labelPassageFields(content), shown: passageFingerprint(content) }
    : { template: "", shown: "" };
  const conditions = [...state.conditions, { ...blank, ...kept }];
  await letter.writeState(writeLetterState({ ...state, conditions }));
  return succeed({ ...blank, template: content, shown: "" });
}

/** Keeps to whom the passage is shown. A passage that the letter's own part does not know yet is taken up. */
export async function changeRule(
  { letter }: Doors,
  condition: ConditionalPassage,
  filter: ContactFilter,
): Promise<void> {
  const state = readLetterState(await letter.readState());
  const rule = JSON.stringify(filter);
  const isKnown = state.conditions.some(({ key }) => key === condition.key);
  const known = isKnown
    ? state.conditions
    : [...state.conditions, { ...condition, template: "", shown: "" }];
  const conditions = known.map((each) => (each.key === condition.key ? { ...each, rule } : each));
  await letter.writeState(writeLetterState({ ...state, conditions }));
}

/** The rule as the question that it asks of a contact. */
export function ruleOf({ rule }: ConditionalPassage): ContactFilter {
  return JSON.parse(rule) as ContactFilter;
}

/**
 * Shows the template, and in place of one conditional passage what those get for whom its rule does not hold: there
 * it can be written.
 */
export function showOtherwise(
  doors: Doors,
  conditionKey: string,
): Promise<Result<Turned, EditsHomeless>> {
  return turnLetter(doors, { kind: "otherwise", conditionKey });
}

/** Makes the conditional passage an ordinary part of the letter, which everyone gets. */
export function dissolveCondition(
  doors: Doors,
  conditionKey: string,
): Promise<Result<Turned, EditsHomeless>> {
  return turnLetter(doors, { kind: "template", dissolvedTag: conditionTag(conditionKey) });
}

/** The lines of the segment whose contacts the rule holds for. */
export async function coveredLines(
  { store }: Doors,
  filter: ContactFilter,
  { lines }: Pick<Segment, "lines">,
): Promise<readonly SegmentLine[]> {
  const matching = new Set(await store.contacts.matching(filter));
  return lines.filter(({ contactNo }) => matching.has(contactNo));
}

/** What the passage says to those the rule holds for and to the others, in plain text; "" for nothing. */
export function conditionTexts({ template, otherwise = "" }: ConditionalPassage): {
  readonly template: string;
  readonly otherwise: string;
} {
  const text = (ooxml: string) => (ooxml === "" ? "" : passageText(ooxml));
  return { template: text(template), otherwise: text(otherwise) };
}
