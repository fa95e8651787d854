const LETTERS_WITHOUT_MARK: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

const ASCII = /^[\0-\x7f]*$/;
const MARKS = /\p{M}+/gu;
const SPECIAL = /[ßæœøłđðþı]/g;

/** The text without case and accents, for comparing: "Łódź" and "lodz" fold alike. Length and blanks may differ. */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return lower
    .normalize("NFKD")
    .replace(MARKS, "")
    .replace(SPECIAL, (letter) => LETTERS_WITHOUT_MARK[letter] ?? letter);
}
