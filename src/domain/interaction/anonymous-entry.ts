import { withoutNames, type ErasedContact } from "../contact/erased-contact";
import type { FrozenContact, InteractionLogEntry } from "./interaction-log-entry";

const NOBODY: FrozenContact = { name: "", companyName: "", addressLines: [], email: "" };

/**
 * The entry after the contact was forgotten: one of its own keeps what is counted, and neither letter nor words; one of
 * someone of that company does not name the company; any other says no more whom it meant.
 */
export function anonymousEntry(
  entry: InteractionLogEntry,
  erased: ErasedContact,
): InteractionLogEntry {
  if (entry.contactNo === erased.no) return emptied(entry, erased);
  if (entry.companyNo !== erased.no && withoutNames(entry, erased) === entry) return entry;
  const { companyNo, contact, ...rest } = entry;
  const isOfCompany = companyNo === erased.no;
  const cleaned = withoutNames(rest, erased);
  if (!isOfCompany && cleaned === rest) return entry;
  return {
    ...cleaned,
    companyNo: isOfCompany ? erased.pseudonym : companyNo,
    contact: isOfCompany ? { ...contact, companyName: "" } : contact,
  };
}

function emptied(entry: InteractionLogEntry, erased: ErasedContact): InteractionLogEntry {
  return {
    ...withoutNames(withoutLetter(entry), erased),
    contactNo: erased.pseudonym,
    contact: NOBODY,
    comment: "",
  };
}

/** The entry without its letter, which named someone who is forgotten. */
export function withoutLetter(entry: InteractionLogEntry): InteractionLogEntry {
  const { letterOf, ...own } = { ...entry, letterHash: "" };
  return letterOf === undefined && entry.letterHash === "" ? entry : own;
}
