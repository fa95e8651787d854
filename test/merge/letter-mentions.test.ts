import { letterMentions } from "../../src/merge/letter-mentions";
import { aWordLetter, p, r } from "../support/a-word-letter";

const LETTER = aWordLetter(p("Dear Ms ", r("Zo"), r("ë Love"), r("lace & Co")) + p("Yours"));

test.each([
  ["a name that several runs part", ["ZOE LOVELACE"], true],
  ["a text with what XML escapes", ["Lovelace & Co"], true],
  ["a name across two paragraphs", ["CoYours"], false],
  ["nobody", ["", "Noll"], false],
])("a letter mentions %s", (_what, texts, isMentioned) => {
  expect(letterMentions(LETTER, texts)).toBe(isMentioned);
});
