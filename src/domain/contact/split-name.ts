import type { Contact } from "./contact";

export type NameParts = Pick<Contact, "firstName" | "middleName" | "surname">;

/**
 * A person's name in parts: the last word is the surname; of more than two words the second-last is the middle name;
 * the rest is the first name.
 *
 * Source: Business Central, Contact, name breakdown.
 */
export function splitName(name: string): NameParts {
  const words = name.split(/\s+/).filter((word) => word !== "");
  const surname = words.pop() ?? "";
  const middleName = words.length > 1 ? (words.pop() ?? "") : "";
  return { firstName: words.join(" "), middleName, surname };
}

/** The parts as one name, with single blanks. */
export function joinName({ firstName, middleName, surname }: NameParts): string {
  return [firstName, middleName, surname]
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join(" ");
}

/** The first letter of every part, of a double name both: "Jean-Luc Picard" is "J.-L. P.". */
export function initialsOf({ firstName, middleName, surname }: NameParts): string {
  return [firstName, middleName, surname]
    .flatMap((part) => part.split(/\s+/))
    .filter((word) => word !== "")
    .map((word) => word.split("-").map(initial).join("-"))
    .join(" ");
}

function initial(word: string): string {
  const [letter = ""] = word;
  return letter === "" ? "" : `${letter.toLocaleUpperCase("en")}.`;
}
