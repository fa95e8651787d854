/** A question that the letter asks when it is merged (Word's FILLIN and ASK fields). */
export interface LetterPrompt {
  readonly question: string;
  /** What counts as the answer when nobody gives one. */
  readonly proposal: string;
  /** Asked once for all letters; else for each contact. */
  readonly isAskedOnce: boolean;
}

/** Where a contact's record keeps the answer. No field bears such a name. */
export function answerName({ question }: Pick<LetterPrompt, "question">): string {
  return `?${question}`;
}
