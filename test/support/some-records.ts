import fc from "fast-check";
import type { Contact } from "../../src/domain/contact/contact";
import { blankContact } from "../../src/domain/contact/draft-contact";
import type { EntryDraft } from "../../src/domain/segment/draft-logged-segment";
import type { ContactDraft } from "../../src/ports/contact-book";
import { anEntryDraft } from "./an-entry";
import { SOME_DAYS, SOME_WORDS } from "./some-filters";

/** Contacts and interactions of words that questions tell apart in every way. */

export function someDraft(): fc.Arbitrary<ContactDraft> {
  return fc
    .record({
      type: fc.constantFrom("person" as const, "company" as const),
      companyNo: fc.constantFrom("", "CT000001", "CT000002", "CT000003"),
      facts: someFacts(),
    })
    .map(({ type, companyNo, facts }) => ({
      ...blankContact(type, "2026-01-01"),
      companyNo: type === "company" ? "" : companyNo,
      ...facts,
    }));
}

export function someFacts(): fc.Arbitrary<Partial<Contact>> {
  const word = fc.constantFrom(...SOME_WORDS);
  const codes = fc.uniqueArray(fc.constantFrom("A", "B", "a", "12"), { maxLength: 3 });
  return fc.record(
    {
      name: word,
      city: word,
      country: fc.constantFrom("A", "B", ""),
      createdOn: fc.constantFrom(...SOME_DAYS),
      deceased: fc.boolean(),
      mailingGroups: codes,
      jobResponsibilities: codes,
      industryGroups: codes,
      businessRelations: codes,
      profileAnswers: fc.array(fc.record({ question: word, answer: word }), { maxLength: 3 }),
      customAttributes: fc.array(
        fc.record({ name: word, type: fc.constant("text" as const), value: word }),
        { maxLength: 2 },
      ),
    },
    { requiredKeys: [] },
  );
}

export function someEntry(): fc.Arbitrary<EntryDraft> {
  const code = fc.constantFrom("A", "B", "");
  return fc
    .record({
      date: fc.constantFrom(...SOME_DAYS),
      templateCode: code,
      groupCode: code,
      campaignNo: code,
      segmentNo: code,
      salespersonCode: code,
      canceled: fc.boolean(),
      postponed: fc.boolean(),
    })
    .map(anEntryDraft);
}
