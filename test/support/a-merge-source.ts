import type { LetterOccasion, MergeSource } from "../../src/domain/letter/draft-merge-record";
import { aContact } from "./a-contact";

export function anOccasion(told: Partial<LetterOccasion> = {}): LetterOccasion {
  return {
    segmentNo: "SM00001",
    segmentDescription: "",
    lineDescription: "",
    subject: "",
    campaignNo: "",
    campaignDescription: "",
    interactionTemplate: "",
    interactionGroup: "",
    date: "2026-11-23",
    time: "",
    alternativeAddressCode: "",
    language: "en",
    ...told,
  };
}

/** A letter to nobody in particular, unless told. */
export function aMergeSource(told: Partial<MergeSource> = {}): MergeSource {
  return {
    contact: aContact(),
    company: undefined,
    salesperson: undefined,
    ourCompany: {
      name: "Cronus",
      address: "",
      address2: "",
      postCode: "",
      city: "",
      country: "GB",
      phone: "",
      email: "",
      homePage: "",
      vatRegistrationNo: "",
    },
    formulas: [],
    defaultLanguage: "en",
    occasion: anOccasion(),
    today: "2026-11-20",
    ...told,
  };
}
