import type { ContactNo } from "../domain/contact/contact";
import type { HeaderChange, HeaderChanged, LineUpdate } from "../domain/segment/changed-header";
import { changedHeader } from "../domain/segment/changed-header";
import { changedLine, type LineChange } from "../domain/segment/changed-line";
import type { ContactFilter } from "../domain/segment/contact-filter";
import type {
  AddOptions,
  CriteriaAction,
  CriteriaStep,
  PlacedLine,
} from "../domain/segment/criteria-action";
import * as steps from "../domain/segment/go-back";
import { newHeader } from "../domain/segment/new-header";
import type { Segment, SegmentNo } from "../domain/segment/segment";
import { applyAction, PLAIN_ADD } from "../domain/segment/take-step";
import type { KeptLettersChange } from "../ports/kept-letter";
import { byNo } from "./by-no";
import type { Doors } from "./doors";
import { readSegment } from "./read-segment";
import { readLineContacts, readStepFacts } from "./read-step-facts";
import { languagesAfter, lettersOfTemplate } from "./segment-letters";

/** Opens a segment with today's date, the user's salesperson and the default language; gives its number. */
export async function newSegment({ store, today }: Doors, description: string): Promise<SegmentNo> {
  const { userSalespersonCode, defaultLanguage } = await store.setup.read();
  return store.segments.create(
    newHeader({
      description,
      today: today(),
      salespersonCode: userSalespersonCode,
      language: defaultLanguage,
    }),
  );
}

/** Adds a line for everyone who matches. The options are off unless given. */
export function addContacts(
  doors: Doors,
  segmentNo: SegmentNo,
  filter: ContactFilter,
  options: Partial<AddOptions> = {},
): Promise<CriteriaStep> {
  return takeStep(doors, segmentNo, {
    action: "add",
    filter,
    options: { ...PLAIN_ADD, ...options },
  });
}

/** Removes the lines of everyone who matches. */
export function reduceContacts(
  doors: Doors,
  segmentNo: SegmentNo,
  filter: ContactFilter,
  { entireCompanies } = { entireCompanies: false },
): Promise<CriteriaStep> {
  return takeStep(doors, segmentNo, { action: "reduce", filter, entireCompanies });
}

/** Keeps only the lines of those who match. */
export function refineContacts(
  doors: Doors,
  segmentNo: SegmentNo,
  filter: ContactFilter,
  { entireCompanies } = { entireCompanies: false },
): Promise<CriteriaStep> {
  return takeStep(doors, segmentNo, { action: "refine", filter, entireCompanies });
}

/** Adds a line for each of these, whatever speaks against it: {@link StepPreviewer} tells what does. */
export function pickContacts(
  doors: Doors,
  segmentNo: SegmentNo,
  contactNos: readonly ContactNo[],
): Promise<CriteriaStep> {
  return takeStep(doors, segmentNo, { action: "pick", contactNos });
}

/** Removes every line of these contacts. */
export function unpickContacts(
  doors: Doors,
  segmentNo: SegmentNo,
  contactNos: readonly ContactNo[],
): Promise<CriteriaStep> {
  return takeStep(doors, segmentNo, { action: "unpick", contactNos });
}

/** Removes just these lines, where a contact may have several. */
export async function removeLines(
  doors: Doors,
  segmentNo: SegmentNo,
  lineNos: readonly number[],
): Promise<CriteriaStep> {
  const { lines } = await readSegment(doors, segmentNo);
  const meant = lines.filter(({ lineNo }) => lineNos.includes(lineNo));
  return takeStep(doors, segmentNo, {
    action: "unpick",
    contactNos: meant.map(({ contactNo }) => contactNo),
    lineNos: meant.map(({ lineNo }) => lineNo),
  });
}

/** Takes the step on the segment and the contacts as they are now, and gives what it changed. */
export async function takeStep(
  doors: Doors,
  segmentNo: SegmentNo,
  action: CriteriaAction,
): Promise<CriteriaStep> {
  const { store } = doors;
  const facts = await readStepFacts(store, await readSegment(doors, segmentNo), action);
  const taken = await store.segments.change(
    segmentNo,
    (segment) => applyAction(segment, action, facts).segment,
  );
  return lastStep(taken);
}

function lastStep({ header, criteria }: Segment): CriteriaStep {
  const step = criteria.at(-1);
  if (step === undefined) throw new Error(`Segment ${header.no} has lost the step just taken.`);
  return step;
}

/** Takes the last step back, with every line as it stood. */
export async function goBack(doors: Doors, segmentNo: SegmentNo): Promise<Segment> {
  const { criteria } = await readSegment(doors, segmentNo);
  const gone = await goneContacts(doors, criteria.at(-1)?.removedLines ?? []);
  return doors.store.segments.change(segmentNo, (segment) => steps.goBack(segment, gone));
}

/** Takes the step again that was taken back last. */
export async function goForward(doors: Doors, segmentNo: SegmentNo): Promise<Segment> {
  const { undone } = await readSegment(doors, segmentNo);
  const gone = await goneContacts(doors, undone.at(-1)?.addedLines ?? []);
  return doors.store.segments.change(segmentNo, (segment) => steps.goForward(segment, gone));
}

async function goneContacts(
  { store }: Doors,
  returning: readonly PlacedLine[],
): Promise<ReadonlySet<ContactNo>> {
  const gone = new Set(returning.map(({ line }) => line.contactNo));
  const present = gone.size === 0 ? [] : await store.contacts.contacts([...gone]);
  for (const { no } of present) gone.delete(no);
  return gone;
}

/**
 * Gives the header new values, only those that are in `change`, and the lines as `update` says. Another interaction
 * template brings copies of its letters. Tells which lines followed and which kept a value edited by hand.
 */
export async function changeHeader(
  doors: Doors,
  segmentNo: SegmentNo,
  change: HeaderChange,
  update: LineUpdate = "unedited",
): Promise<HeaderChanged> {
  return changeHeaderWithLetters(doors, segmentNo, {
    change,
    update,
    letters: await lettersOfTemplate(doors, segmentNo, change.templateCode),
  });
}

/** Changes the header, and the letters kept with the segment, in one go: see {@link changeHeader}. */
export async function changeHeaderWithLetters(
  doors: Doors,
  segmentNo: SegmentNo,
  { change, update, letters }: LettersWithHeader,
): Promise<HeaderChanged> {
  const { segments } = doors.store;
  const facts = await readHeaderFacts(doors, segmentNo);
  let changed: HeaderChanged | undefined;
  const changeTo = (current: Segment, told: HeaderChange): Segment => {
    changed = changedHeader(current, told, { ...facts, update });
    return changed.segment;
  };
  const segment =
    letters === undefined
      ? await segments.change(segmentNo, (current) => changeTo(current, change))
      : await segments.changeLetters(segmentNo, letters, (current, letterLanguages) =>
          changeTo(current, { ...change, letterLanguages }),
        );
  return { updatedLineNos: [], keptLineNos: [], ...changed, segment };
}

interface LettersWithHeader {
  readonly change: HeaderChange;
  readonly update: LineUpdate;
  /** Undefined leaves the letters as they are. */
  readonly letters: KeptLettersChange | undefined;
}

/** What {@link changeHeader} would do to the lines, so that the user can be asked first. */
export async function previewHeaderChange(
  doors: Doors,
  segmentNo: SegmentNo,
  change: HeaderChange,
): Promise<HeaderChanged> {
  const facts = await readHeaderFacts(doors, segmentNo);
  const segment = await readSegment(doors, segmentNo);
  const letters = await lettersOfTemplate(doors, segmentNo, change.templateCode);
  const letterLanguages = languagesAfter(segment.header.letterLanguages, letters);
  return changedHeader(segment, { ...change, letterLanguages }, { ...facts, update: "unedited" });
}

async function readHeaderFacts(doors: Doors, segmentNo: SegmentNo) {
  const { store } = doors;
  const segment = await readSegment(doors, segmentNo);
  const [contacts, { interactionTemplates }] = await Promise.all([
    readLineContacts(store.contacts, segment),
    store.setup.read(),
  ]);
  return { contacts: byNo(contacts), setup: { interactionTemplates } };
}

/** Gives one line new values, only those that are in `change`. */
export async function changeLine(
  { store }: Doors,
  segmentNo: SegmentNo,
  lineNo: number,
  change: LineChange,
): Promise<Segment> {
  const { interactionTemplates } = await store.setup.read();
  return store.segments.change(segmentNo, (segment) =>
    changedLine(segment, lineNo, change, { interactionTemplates }),
  );
}
