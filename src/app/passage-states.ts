import type { LetterState, PersonalPassage } from "../domain/letter/letter-state";
import { isSamePassage, passageFingerprint, passageText } from "../merge/passage-fingerprint";
import type { UniquePassage } from "../ports/segment-book";

/**
 * Whose words a contact has in a passage: the template's (inherited), its own (unique), or its own that were
 * written over an older text of the template (outdated).
 */
export type PassageState = "inherited" | "unique" | "outdated";

/** Whose words they are, for one contact and one passage. */
export function passageState(
  { template }: PersonalPassage,
  own: UniquePassage | undefined,
): PassageState {
  if (own === undefined) return "inherited";
  return template === "" || isSamePassage(own.basedOn, template) ? "unique" : "outdated";
}

/** What the template says in the passage, in plain text; "" where it is not known. */
export function templateText({ template }: PersonalPassage): string {
  return template === "" ? "" : passageText(template);
}

/** A contact's own words beside the template's, in plain text. */
export interface WordsCompared {
  /** What the template said when the own words were written. */
  readonly before: string;
  /** What it says now; "" where that is not known. */
  readonly now: string;
  readonly own: string;
}

/** The contact's own words beside those that they were written over and those of the template today. */
export function compareWords(passage: PersonalPassage, own: UniquePassage): WordsCompared {
  const before = own.basedOn === "" ? "" : passageText(own.basedOn);
  return { before, now: templateText(passage), own: own.text };
}

/** Key of each passage → the fingerprint of the template's words, from a letter that knows them. */
export function templateFingerprints(template: LetterState): Readonly<Record<string, string>> {
  return Object.fromEntries(
    template.passages.map((passage) => [passage.key, passageFingerprint(passage.template)]),
  );
}

/** Which words a contact's own were written over. */
export type OwnWordsBase = Pick<UniquePassage, "contactNo" | "passageKey" | "basedOn">;

/**
 * Those that were written over an older text of the template. Passages that are no longer in the letter are none.
 *
 * @param template key of each passage → the fingerprint of the template's words.
 */
export function outdatedPassages(
  passages: readonly OwnWordsBase[],
  template: Readonly<Record<string, string>>,
): readonly OwnWordsBase[] {
  const known = new Map<string, string>();
  const fingerprint = (text: string) => {
    const seen = known.get(text) ?? passageFingerprint(text);
    known.set(text, seen);
    return seen;
  };
  return passages.filter(({ passageKey, basedOn }) => {
    const now = template[passageKey];
    return now !== undefined && now !== fingerprint(basedOn);
  });
}
