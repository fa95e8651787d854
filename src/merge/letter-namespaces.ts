import { LETTER_STATE_NAMESPACE } from "./letter-state-xml";
import { OWN_WORDS_NAMESPACE } from "./own-words-xml";

/** The root namespaces of the custom XML parts that are ours. */
export const LETTER_NAMESPACES = {
  state: LETTER_STATE_NAMESPACE,
  ownWords: OWN_WORDS_NAMESPACE,
} as const;
