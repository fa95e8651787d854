import type { Contact } from "../../src/domain/contact/contact";
import type { CriteriaAction } from "../../src/domain/segment/criteria-action";
import { matchesContact } from "../../src/domain/segment/matches-contact";
import type { LineSetup } from "../../src/domain/segment/new-line";
import type { StepFacts } from "../../src/domain/segment/take-step";

/** What a step knows when these are all the contacts there are, and none had an interaction. */
export function factsOf(
  contacts: readonly Contact[],
  action: CriteriaAction,
  setup: LineSetup = { interactionTemplates: [] },
): StepFacts {
  const byNo = new Map(contacts.map((contact) => [contact.no, contact]));
  const matches = (contact: Contact) =>
    "filter" in action &&
    matchesContact(action.filter, contact, {
      company: byNo.get(contact.companyNo),
      interactions: [],
      today: "2026-11-23",
    });
  return { matching: contacts.filter(matches).map(({ no }) => no), contacts: byNo, setup };
}
