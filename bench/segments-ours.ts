import { blankContact } from "../src/domain/contact/draft-contact";
import { openStore } from "../src/store/open-store";
import { openQuestionDesk } from "../src/store/questions/open-question-desk";
import { ASKED, contacts, interactions } from "./segments-data.mjs";
import { blocks, serve } from "./segments-serve.mjs";

/** Our store in the worker: filled through its own doors, asked through the desk that the pane's worker has. */

const DATABASE = "bench-ours";
const TODAY = "2026-11-23";

serve({ fill, open });

async function fill({ contactCount, interactionCount }) {
  const store = await openStore({
    partitionKey: "",
    now: () => new Date(),
    today: () => TODAY,
    newId: () => crypto.randomUUID(),
    databaseName: DATABASE,
  });
  const blank = blankContact("person", TODAY);
  for (const block of blocks(contacts(contactCount), 10_000)) {
    await store.contacts.add(block.map(({ no, ...told }) => ({ ...blank, ...told })));
  }
  for (const block of blocks(interactions(interactionCount, contactCount), 10_000)) {
    await store.log.append(block.map((told) => ({ ...BLANK_ENTRY, ...told })));
  }
  // The first answer after an import packs the columns, in turn before the second one.
  const desk = openQuestionDesk(DATABASE);
  for (const filter of [...FILTERS, ...FILTERS]) await desk.count(filter, TODAY);
  store.close();
}

async function open() {
  const desk = openQuestionDesk(DATABASE);
  // As the pane asks while somebody types: it has written nothing since.
  return FILTERS.map((filter) => () => desk.count(filter, TODAY, 0));
}

const BLANK_ENTRY = {
  segmentNo: "",
  companyNo: "",
  contact: { name: "", companyName: "", addressLines: [], email: "" },
  description: "",
  time: "10:00",
  userName: "",
  campaignTarget: false,
  campaignResponse: false,
  groupCode: "LETTER",
  unitCostCents: 0,
  durationMinutes: 0,
  informationFlow: "outbound",
  initiatedBy: "us",
  correspondenceType: "hardCopy",
  language: "",
  subject: "",
  attemptFailed: false,
  canceled: false,
  postponed: false,
  comment: "",
  letterHash: "",
} as const;

const is = (field, ...values) => ({ kind: "field", field, comparison: "is", values });
const test = (field, comparison, ...values) => ({ kind: "field", field, comparison, values });
const all = (...conditions) => ({ kind: "all", conditions });
const any = (...conditions) => ({ kind: "any", conditions });
const none = (...conditions) => ({ kind: "none", conditions });

const mayBeMailed = ["excludeFromSegment", "privacyBlocked", "deceased"].map((field) =>
  is(field, "false"),
);
const inGroups = any(is("code", ...ASKED.groups));
const since = (kind) => ({
  kind,
  where: all(is("templateCode", ASKED.template), test("date", "isAtLeast", ASKED.since)),
});

const FILTERS: any[] = [
  {
    contact: all(
      test("city", "contains", ASKED.cityPart),
      test("createdOn", "isAtLeast", ASKED.createdSince),
      ...mayBeMailed,
    ),
  },
  { contact: all(test("email", "contains", ASKED.emailPart)) },
  { contact: all(is("country", ASKED.country)) },
  { contact: all(test("name", "startsWith", ASKED.nameStart)) },
  { mailingGroups: inGroups },
  {
    contact: all(is("country", ...ASKED.countries), ...mayBeMailed),
    mailingGroups: inGroups,
    industryGroups: none(is("code", ASKED.industry)),
    profileAnswers: all(is("question", ASKED.answer.question), is("answer", ASKED.answer.answer)),
  },
  { interactions: [since("had")] },
  { contact: all(is("country", ASKED.country)), interactions: [since("hadNo")] },
  {
    mailingGroups: inGroups,
    interactions: [since("hadNo")],
    contact: all(is("country", ASKED.country)),
  },
];
