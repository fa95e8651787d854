import { closestLanguage } from "../closest-language";
import type { Contact } from "../contact/contact";
import { activeAlternativeAddress } from "../contact/postal-address";
import { freezeContact } from "./freeze-contact";
import type { InteractionLogEntry } from "./interaction-log-entry";
import type { InteractionTemplate } from "./interaction-template";

/** What is told of an interaction that belongs to no segment. */
export interface InteractionTold {
  readonly description: string;
  /** Calendar day, "2026-11-23". */
  readonly date: string;
  readonly evaluation: InteractionLogEntry["evaluation"];
  readonly comment: string;
  /** Whether it has still to happen. */
  readonly postponed: boolean;
}

/** With whom the interaction is, of which kind, and who records it when. */
export interface InteractionFacts {
  readonly contact: Contact;
  /** The contact's own, if it has one. */
  readonly company: Contact | undefined;
  readonly template: InteractionTemplate;
  readonly timeOfDay: string;
  readonly userName: string;
  readonly salespersonCode: string;
}

/** The entry of an interaction with one contact, with all that its template says. */
export function draftInteraction(
  told: InteractionTold,
  { contact, company, template, ...facts }: InteractionFacts,
): Omit<InteractionLogEntry, "entryNo" | "loggedSegmentEntryNo"> {
  const address = activeAlternativeAddress(contact, told.date)?.code ?? "";
  const languages = Object.keys(template.subjects);
  const language = closestLanguage(contact.language, languages) ?? template.language;
  return {
    ...told,
    description: told.description || template.description,
    time: facts.timeOfDay,
    userName: facts.userName,
    salespersonCode: facts.salespersonCode || contact.salespersonCode,
    segmentNo: "",
    contactNo: contact.no,
    companyNo: contact.type === "company" ? contact.no : contact.companyNo,
    contact: freezeContact(contact, company, address),
    campaignNo: template.campaignNo,
    campaignTarget: template.campaignTarget,
    campaignResponse: template.campaignResponse,
    templateCode: template.code,
    groupCode: template.groupCode,
    unitCostCents: template.unitCostCents,
    durationMinutes: template.durationMinutes,
    informationFlow: template.informationFlow,
    initiatedBy: template.initiatedBy,
    correspondenceType: template.correspondenceType,
    language,
    subject: template.subjects[language] ?? "",
    attemptFailed: false,
    canceled: false,
    letterHash: "",
  };
}
