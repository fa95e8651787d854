import { closestLanguage } from "../domain/closest-language";
import type { Contact, ContactNo } from "../domain/contact/contact";
import { salutationLanguage } from "../domain/contact/salutation";
import type { DraftedLetter, LetterSetup } from "./draft-letter";

/** Somebody who is addressed in another language than that of the letter. */
export interface ForeignSalutation {
  readonly contactNo: ContactNo;
  readonly lineNo: number;
  readonly field: "salutation.formal" | "salutation.informal";
  /** BCP 47 language tag of the letter, which lacks the formula. */
  readonly language: string;
}

const STYLES = ["formal", "informal"] as const;

/** Whoever's salutation falls back to another language, in the order of the letters; by style. */
export function foreignSalutations(
  letters: readonly DraftedLetter[],
  contacts: ReadonlyMap<ContactNo, Contact>,
  { salutationFormulas: formulas, defaultLanguage }: LetterSetup,
): readonly ForeignSalutation[] {
  return letters.flatMap(({ contactNo, lineNo, content: { language } }) => {
    const contact = contacts.get(contactNo);
    if (contact === undefined) return [];
    const languages = [language, contact.language, defaultLanguage];
    return STYLES.flatMap((style): readonly ForeignSalutation[] => {
      const spoken = salutationLanguage(contact, style, { formulas, languages });
      const isForeign = spoken !== undefined && closestLanguage(language, [spoken]) === undefined;
      return isForeign ? [{ contactNo, lineNo, field: `salutation.${style}`, language }] : [];
    });
  });
}
