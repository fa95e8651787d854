import type { ContactNo } from "../../domain/contact/contact";
import { withoutNames, type ErasedContact } from "../../domain/contact/erased-contact";
import { linesWithout, stepWithout } from "../../domain/segment/forget-contact";
import type { Segment } from "../../domain/segment/segment";
import type { UniquePassage } from "../../ports/segment-book";
import type { Change } from "../change";

export interface ErasedRecords extends ErasedContact {
  /** Other cards of the same contact that were merged into its own. */
  readonly mergedNos: ReadonlySet<ContactNo>;
  /** Of the contact's interactions. */
  readonly entryNos: ReadonlySet<number>;
}

/** The change with nothing in it that is the contact's; the very same when there is nothing. */
export function changeWithout(change: Change, erased: ErasedRecords): Change {
  if (change.how === "added") return change;
  if (isOwn(change, erased)) return emptied(change);
  if (change.how === "changed") {
    const fields = withoutNames(change.fields, erased);
    return fields === change.fields ? change : { ...change, fields };
  }
  const record = recordWithout(change.record, change.kind, erased);
  return record === change.record ? change : { ...change, record };
}

function isOwn({ kind, no }: { kind: string; no: string }, erased: ErasedRecords): boolean {
  if (kind === "contact") return no === erased.no || erased.mergedNos.has(no);
  if (kind === "passage") {
    const contactNo = no.split("/")[1] ?? "";
    return contactNo === erased.no || erased.mergedNos.has(contactNo);
  }
  return kind === "interactionLogEntry" && erased.entryNos.has(Number(no));
}

function emptied(change: Exclude<Change, { how: "added" }>): Change {
  if (change.how === "removed")
    return change.record === null ? change : { ...change, record: null };
  return Object.keys(change.fields).length === 0 ? change : { ...change, fields: {} };
}

function recordWithout(
  record: object | null,
  kind: Change["kind"],
  erased: ErasedContact,
): object | null {
  if (record === null) return null;
  if (kind === "interactionLogEntry" && "contactNo" in record && record.contactNo === erased.no) {
    return null;
  }
  if (kind === "segment") return segmentWithout(record as RemovedSegment, erased);
  return withoutNames(record, erased);
}

type RemovedSegment = Segment & { readonly passages?: readonly UniquePassage[] };

function segmentWithout(segment: RemovedSegment, erased: ErasedContact): object {
  const { passages = [], lines, criteria, undone, ...rest } = segment;
  const without = {
    ...rest,
    lines: linesWithout(lines, erased),
    criteria: criteria.map((step) => stepWithout(step, erased)),
    undone: undone.map((step) => stepWithout(step, erased)),
    passages: passages.filter(({ contactNo }) => contactNo !== erased.no),
  };
  return withoutNames(without, erased);
}
