import { foldText } from "../fold-text";
import type { Contact } from "./contact";

type Told = Partial<
  Pick<Contact, "name" | "email" | "email2" | "externalId" | "address" | "postCode">
>;

/**
 * What an erased contact is known by when it comes again, a text each, without regard to case and accents: its e-mail
 * addresses, its number elsewhere, and its name with its address. To be kept as hashes only.
 */
export function suppressionTexts(told: Told): readonly string[] {
  const { name = "", email = "", email2 = "", externalId = "", address = "", postCode = "" } = told;
  const emails = [email, email2].map((each) => known("email", each));
  const home = address === "" ? "" : known("home", name, postCode, address);
  const texts = [...emails, known("externalId", externalId), name.trim() === "" ? "" : home];
  return [...new Set(texts.filter((text) => text !== ""))];
}

function known(kind: string, ...values: readonly string[]): string {
  const folded = values.map((value) =>
    foldText(value)
      .replace(/[\s.,]+/g, " ")
      .trim(),
  );
  return folded.every((value) => value === "") ? "" : [kind, ...folded].join("|");
}
