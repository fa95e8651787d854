/** Why a letter cannot be merged at all. */
export interface LetterProblem {
  readonly kind:
    | "notZip"
    | "encrypted"
    | "oldWordFormat"
    | "isPdf"
    | "notWord"
    | "truncated"
    | "damaged"
    | "tooLarge"
    | "tooDeep"
    | "forbiddenXml"
    | "strictFormat";
  /** What exactly, in English, for a support mail: "word/document.xml: inflates to more than 256 MB". */
  readonly detail: string;
}
