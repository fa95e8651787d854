import type { Contact, ContactNo } from "../contact/contact";
import { type LineSetup, newLine, type NewLine } from "./new-line";
import type { Segment, SegmentHeader } from "./segment";
import type { SegmentLine } from "./segment-line";
import { headerWithTemplate } from "./template-values";

/** New values for a header. */
export type HeaderChange = Partial<Omit<SegmentHeader, "no">>;

/** What a change of the header does to the lines. */
export type LineUpdate =
  /** The lines stay as they are. */
  | "none"
  /** Values that still are the old header's become the new one's. */
  | "unedited"
  /** Values that were edited by hand, too. */
  | "all";

export interface HeaderChangeFacts {
  /** The contacts of the lines, by number. */
  readonly contacts: ReadonlyMap<ContactNo, Contact>;
  readonly setup: LineSetup;
  readonly update: LineUpdate;
}

export interface HeaderChanged {
  readonly segment: Segment;
  readonly updatedLineNos: readonly number[];
  /** Lines that kept a value edited by hand. */
  readonly keptLineNos: readonly number[];
}

/**
 * The segment with new header values. The lines follow as `update` says: those of the header's interaction template,
 * in what the change touches. A value is unedited while it is what the old header gives the line's contact.
 *
 * A new interaction template brings the header all its values, and goes with them to every line, edited or not.
 */
export function changedHeader(
  segment: Segment,
  change: HeaderChange,
  facts: HeaderChangeFacts,
): HeaderChanged {
  const header = headerAfter(segment.header, change, facts.setup);
  const updates = segment.lines.map((line) => updateOf(line, segment.header, header, facts));
  const linesWhere = (holds: (update: LineChanged) => boolean) =>
    updates.filter(holds).map(({ line }) => line.lineNo);
  return {
    segment: { ...segment, header, lines: updates.map(({ line }) => line) },
    updatedLineNos: linesWhere(({ isUpdated }) => isUpdated),
    keptLineNos: linesWhere(({ isKept }) => isKept),
  };
}

function headerAfter(
  header: SegmentHeader,
  change: HeaderChange,
  { interactionTemplates }: LineSetup,
): SegmentHeader {
  const { templateCode } = change;
  if (templateCode === undefined || templateCode === header.templateCode) {
    return { ...header, ...change };
  }
  const templateOf = (wanted: string) => interactionTemplates.find(({ code }) => code === wanted);
  const template = templateOf(templateCode);
  if (template === undefined) return { ...header, ...change };
  return { ...headerWithTemplate(header, template, templateOf(header.templateCode)), ...change };
}

interface LineChanged {
  readonly line: SegmentLine;
  readonly isUpdated: boolean;
  readonly isKept: boolean;
}

function updateOf(
  line: SegmentLine,
  before: SegmentHeader,
  after: SegmentHeader,
  { contacts, setup, update }: HeaderChangeFacts,
): LineChanged {
  const contact = contacts.get(line.contactNo);
  const isNewTemplate = before.templateCode !== after.templateCode;
  const takesPart = isNewTemplate || line.templateCode === before.templateCode;
  if (update === "none" || contact === undefined || !takesPart) {
    return { line, isUpdated: false, isKept: false };
  }
  const old = newLine(before, contact, setup);
  const fresh = newLine(after, contact, setup);
  const touched = changedKeys(old, fresh, isNewTemplate);
  const isForced = (key: LineKey) =>
    update === "all" || (isNewTemplate && TEMPLATE_KEYS.has(key)) || line[key] === old[key];
  const taken = touched.filter((key) => isForced(key) && line[key] !== fresh[key]);
  return {
    line: { ...line, ...Object.fromEntries(taken.map((key) => [key, fresh[key]])) },
    isUpdated: taken.length > 0,
    isKept: touched.some((key) => !isForced(key) && line[key] !== fresh[key]),
  };
}

type LineKey = keyof NewLine;

/** What a new template refreshes on every line. */
const TEMPLATE_KEYS: ReadonlySet<LineKey> = new Set<LineKey>([
  "templateCode",
  "groupCode",
  "unitCostCents",
  "durationMinutes",
  "informationFlow",
  "initiatedBy",
  "campaignNo",
  "campaignTarget",
  "campaignResponse",
  "correspondenceType",
  "language",
  "subject",
]);

function changedKeys(old: NewLine, fresh: NewLine, isNewTemplate: boolean): readonly LineKey[] {
  return (Object.keys(fresh) as LineKey[]).filter(
    (key) => old[key] !== fresh[key] || (isNewTemplate && TEMPLATE_KEYS.has(key)),
  );
}
