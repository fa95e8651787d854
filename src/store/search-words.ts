import { foldText } from "../domain/fold-text";

const BETWEEN_WORDS = /[^\p{L}\p{N}]+/gu;
const APOSTROPHES = /['’ʼ]/g;
const PREFIX_AND_ZEROS = /^\D*0*/;

/** The words of a text as they are searched: folded, without punctuation. */
export function searchWords(text: string): readonly string[] {
  return wordsOf(text)
    .split(" ")
    .filter((word) => word !== "");
}

/** All that the texts can be found by, each word behind a blank: "O'Brien" by "O", by "Brien" and by "OBrien". */
export function searchText(texts: readonly string[]): string {
  const joined = texts
    .map((text) => text.replaceAll(APOSTROPHES, ""))
    .filter((text, index) => text !== texts[index]);
  return ` ${wordsOf([...texts, ...joined].join(" ")).trim()}`;
}

/** Words with single blanks between. */
function wordsOf(text: string): string {
  return foldText(text).replaceAll(BETWEEN_WORDS, " ");
}

/** A number's significant digits, "12" of "CT000012": what people type. */
export function significantDigits(no: string): string {
  return no.replace(PREFIX_AND_ZEROS, "");
}

/** Whether each of the words begins a word of the text that {@link searchText} made. */
export function searchTest(words: readonly string[]): (searched: string) => boolean {
  const beginnings = words.map((word) => ` ${word}`);
  return (searched) => beginnings.every((beginning) => searched.includes(beginning));
}
