import type { Segment } from "../../src/domain/segment/segment";
import type { LoggedSegmentDraft } from "../../src/ports/interaction-log";
import type { UniquePassage } from "../../src/ports/segment-book";

type EntryDraft = LoggedSegmentDraft["entries"][number];

/** The draft of a log as it would be made of the segment: an entry for each line, no letters, no follow-up. */
export function aLogging(
  segment: Segment,
  told: Partial<LoggedSegmentDraft> = {},
): LoggedSegmentDraft {
  const { no, description, date } = segment.header;
  return {
    header: {
      segmentNo: no,
      description,
      createdOn: date,
      userName: "Ada",
      canceled: false,
      entryCount: segment.lines.length,
    },
    entries: segment.lines.map((line) =>
      anEntryDraft({ segmentNo: no, contactNo: line.contactNo }),
    ),
    letters: null,
    followUp: null,
    ...told,
  };
}

export function anEntryDraft(told: Partial<EntryDraft> = {}): EntryDraft {
  return {
    segmentNo: "SM00001",
    contactNo: "CT000001",
    companyNo: "",
    contact: { name: "Ada Lovelace", companyName: "", addressLines: [], email: "" },
    description: "Spring letter",
    date: "2026-11-23",
    time: "10:00",
    userName: "Ada",
    evaluation: "",
    attemptFailed: false,
    canceled: false,
    postponed: false,
    comment: "",
    letterHash: "",
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
    ...told,
  };
}

export function aPassage(told: Partial<UniquePassage> = {}): UniquePassage {
  return {
    segmentNo: "SM00001",
    contactNo: "CT000001",
    passageKey: "p1",
    ooxml: "<pkg>Come by on Friday.</pkg>",
    text: "Come by on Friday.",
    basedOn: "<pkg>Come by.</pkg>",
    ...told,
  };
}
