import type {
  InteractionLogEntry,
  LoggedSegment,
} from "../../src/domain/interaction/interaction-log-entry";
import type { EntryDraft } from "../../src/domain/segment/draft-logged-segment";

/** A business letter on paper that Ada got, logged with segment SM00012, unless told. */
export function anEntry(told: Partial<InteractionLogEntry> = {}): InteractionLogEntry {
  return { ...anEntryDraft(), entryNo: 1, loggedSegmentEntryNo: 1, ...told };
}

export function anEntryDraft(told: Partial<EntryDraft> = {}): EntryDraft {
  return {
    segmentNo: "SM00012",
    contactNo: "CT000001",
    companyNo: "CT000009",
    contact: { name: "Ada Lovelace", companyName: "Contoso AG", addressLines: [], email: "" },
    description: "Spring letter",
    date: "2026-11-23",
    time: "14:05",
    userName: "Jo Beran",
    salespersonCode: "JO",
    campaignNo: "",
    campaignTarget: false,
    campaignResponse: false,
    templateCode: "BUS",
    groupCode: "LETTER",
    unitCostCents: 150,
    durationMinutes: 5,
    informationFlow: "outbound",
    initiatedBy: "us",
    correspondenceType: "hardCopy",
    language: "en",
    subject: "An invitation",
    evaluation: "",
    attemptFailed: false,
    canceled: false,
    postponed: false,
    comment: "",
    letterHash: "",
    ...told,
  };
}

export function aLoggedSegment(told: Partial<LoggedSegment> = {}): LoggedSegment {
  return {
    entryNo: 1,
    segmentNo: "SM00012",
    description: "Spring letter",
    createdOn: "2026-11-23",
    userName: "Jo Beran",
    canceled: false,
    entryCount: 1,
    ...told,
  };
}
