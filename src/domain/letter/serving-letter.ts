import { closestLanguage } from "../closest-language";

/** The letters that there are for a segment: the open document, and those that are kept with the segment. */
export interface LettersAtHand {
  /** The language that the open document is the letter of; "" when it is none of the segment's letters. */
  readonly open: string;
  /** The languages of the letters kept with the segment. */
  readonly kept: readonly string[];
  /** The segment's own language: whom no letter serves gets the letter in it. */
  readonly usual: string;
}

/**
 * The language that the open document is the segment's letter of. What it says of itself counts; a document that
 * says nothing is the letter in the segment's own language, unless one is kept: then it is none, "".
 */
export function openLetterLanguage(
  told: string,
  { usual, kept }: Pick<LettersAtHand, "usual" | "kept">,
): string {
  if (told !== "") return told;
  return kept.includes(usual) ? "" : usual;
}

/**
 * The language of the letter that a line in this language gets: the closest there is, else the one in the segment's
 * own language, else the open document's, "" for one that is none of the segment's letters.
 */
export function servingLetter(language: string, at: LettersAtHand): string {
  const available = languagesOf(at);
  return closestLanguage(language, available) ?? closestLanguage(at.usual, available) ?? at.open;
}

/** Whether there is a letter in the language. A line without one is content with any. */
export function hasLetterIn(language: string, at: LettersAtHand): boolean {
  return language === "" || closestLanguage(language, languagesOf(at)) !== undefined;
}

function languagesOf({ open, kept }: LettersAtHand): readonly string[] {
  return [...new Set([open, ...kept])].filter((language) => language !== "");
}
