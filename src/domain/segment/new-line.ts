import { closestLanguage } from "../closest-language";
import type { LetterWay } from "../contact/consent-withdrawn";
import type { Contact, CorrespondenceType } from "../contact/contact";
import { activeAlternativeAddress } from "../contact/postal-address";
import { interactionValues, type InteractionTemplate } from "../interaction/interaction-template";
import type { SegmentHeader } from "./segment";
import type { SegmentLine } from "./segment-line";

/** What a new line takes its values from besides header and contact. */
export interface LineSetup {
  readonly interactionTemplates: readonly InteractionTemplate[];
}

/** A line but for its number, which the segment gives. */
export type NewLine = Omit<SegmentLine, "lineNo">;

/**
 * The line that a contact gets: the header's values, then what the contact knows better. The language is the
 * contact's where the segment has a letter in it; the salesperson the contact's where the header names none;
 * the address the one that holds on the line's date.
 *
 * Source: Business Central, Segment Line, validation of the contact number.
 */
export function newLine(header: SegmentHeader, contact: Contact, setup: LineSetup): NewLine {
  const language = lineLanguage(header, contact);
  return {
    ...interactionValues(header),
    contactNo: contact.no,
    alternativeAddressCode: activeAlternativeAddress(contact, header.date)?.code ?? "",
    description: header.description,
    date: header.date,
    time: "",
    evaluation: "",
    attemptFailed: false,
    salespersonCode: header.salespersonCode || contact.salespersonCode,
    correspondenceType: lineCorrespondenceType(header, contact, setup),
    language,
    subject: header.subjects[language] ?? header.subject,
  };
}

/** How and when the letter of a line that the contact would get goes. */
export function newLineWay(
  header: SegmentHeader,
  setup: LineSetup,
): (contact: Contact) => LetterWay {
  return (contact) => ({
    correspondenceType: lineCorrespondenceType(header, contact, setup),
    date: header.date,
  });
}

function lineLanguage(header: SegmentHeader, contact: Contact): string {
  return closestLanguage(contact.language, header.letterLanguages) ?? header.language;
}

/** A header that is to win, wins; else the contact, unless blank or the template ignores it; else the template. */
function lineCorrespondenceType(
  header: SegmentHeader,
  contact: Contact,
  { interactionTemplates }: LineSetup,
): CorrespondenceType {
  if (header.ignoreContactCorrespondenceType && header.correspondenceType !== "") {
    return header.correspondenceType;
  }
  const template = interactionTemplates.find(({ code }) => code === header.templateCode);
  if (contact.correspondenceType !== "" && template?.ignoreContactCorrespondenceType !== true) {
    return contact.correspondenceType;
  }
  return template?.correspondenceType ?? header.correspondenceType;
}
