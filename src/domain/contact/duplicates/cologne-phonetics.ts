import { foldText } from "../../fold-text";

/**
 * How a name sounds, in digits: "Müller" and "Mueller", "Meier" and "Mayr" give the same. "" for a text without letters.
 *
 * Source: H. J. Postel, "Die Kölner Phonetik", IBM-Nachrichten 19, 1969.
 */
export function colognePhonetics(name: string): string {
  const letters = foldText(name).replace(/[^a-z]/g, "");
  let code = "";
  let last = "";
  for (let index = 0; index < letters.length; index += 1) {
    for (const digit of digitsAt(letters, index)) {
      if (digit !== last) code += digit;
      last = digit;
    }
  }
  return code.charAt(0) + code.slice(1).replaceAll("0", "");
}

const PLAIN: Readonly<Record<string, string>> = {
  a: "0",
  e: "0",
  i: "0",
  j: "0",
  o: "0",
  u: "0",
  y: "0",
  b: "1",
  f: "3",
  v: "3",
  w: "3",
  g: "4",
  k: "4",
  q: "4",
  l: "5",
  m: "6",
  n: "6",
  r: "7",
  s: "8",
  z: "8",
};

/** The digits of the letter there, which depend on its neighbours; none for an H. */
function digitsAt(letters: string, index: number): string {
  const letter = letters.charAt(index);
  const before = index === 0 ? "" : letters.charAt(index - 1);
  const after = letters.charAt(index + 1);
  if (letter === "p") return after === "h" ? "3" : "1";
  if (letter === "d" || letter === "t") return isOneOf(after, "csz") ? "8" : "2";
  if (letter === "x") return isOneOf(before, "ckq") ? "8" : "48";
  if (letter === "c") return soundOfC(before, after);
  return PLAIN[letter] ?? "";
}

function soundOfC(before: string, after: string): string {
  if (before === "") return isOneOf(after, "ahkloqrux") ? "4" : "8";
  return !isOneOf(before, "sz") && isOneOf(after, "ahkoqux") ? "4" : "8";
}

function isOneOf(letter: string, letters: string): boolean {
  return letter !== "" && letters.includes(letter);
}
