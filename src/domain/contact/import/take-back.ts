import type { Contact, ContactNo } from "../contact";

/** What an import did, with the contacts as they are now; those that are gone by now are left out. */
export interface ImportDone {
  readonly added: readonly Contact[];
  readonly changed: readonly ChangedByImport[];
  /** Those of both that were changed since. */
  readonly changedSinceNos: ReadonlySet<ContactNo>;
  /** Those of both that have a line in an open segment. */
  readonly onSegmentNos: ReadonlySet<ContactNo>;
  /** Of those added, companies that persons belong to whom the import did not add. */
  readonly withOthersNos: ReadonlySet<ContactNo>;
}

interface ChangedByImport {
  readonly contact: Contact;
  /** Field → its value before and after the import. */
  readonly fields: Readonly<Record<string, readonly [before: unknown, after: unknown]>>;
}

/** Why a contact that an import added stays. */
export type StayReason = "changedSince" | "onSegment" | "hasOtherPersons";

/** What taking an import back comes to. */
export interface TakeBackPlan {
  readonly removed: readonly Contact[];
  readonly changed: readonly { readonly before: Contact; readonly after: Contact }[];
  readonly staying: readonly { readonly contact: Contact; readonly reason: StayReason }[];
  /** Contacts that keep a value, because it was changed again since. */
  readonly keepingNos: readonly ContactNo[];
}

/**
 * Whom taking the import back removes and what it changes back. Who was changed since stays unless `evenChanged`; who is
 * in an open segment, and a company with other persons, stays always. A field that has another value by now keeps it.
 */
export function planTakeBack(
  { added, changed, ...done }: ImportDone,
  { evenChanged }: { readonly evenChanged: boolean },
): TakeBackPlan {
  const judged = added.map((contact) => ({ contact, reason: stayReason(contact.no, done) }));
  const goes = ({ reason }: (typeof judged)[number]) =>
    reason === undefined || (reason === "changedSince" && evenChanged);
  const backs = changed.map(changedBack);
  return {
    removed: judged.filter(goes).map(({ contact }) => contact),
    staying: judged.flatMap((each) =>
      each.reason === undefined || goes(each)
        ? []
        : [{ contact: each.contact, reason: each.reason }],
    ),
    changed: backs
      .map(({ before, after }) => ({ before, after }))
      .filter(({ before, after }) => before !== after),
    keepingNos: backs.filter(({ keeps }) => keeps).map(({ before }) => before.no),
  };
}

function stayReason(
  no: ContactNo,
  done: Pick<ImportDone, "changedSinceNos" | "onSegmentNos" | "withOthersNos">,
): StayReason | undefined {
  if (done.onSegmentNos.has(no)) return "onSegment";
  if (done.withOthersNos.has(no)) return "hasOtherPersons";
  return done.changedSinceNos.has(no) ? "changedSince" : undefined;
}

function changedBack({ contact, fields }: ChangedByImport) {
  const entries = Object.entries(fields);
  const untouched = entries.filter(([field, [, after]]) =>
    isSame(contact[field as keyof Contact], after),
  );
  const back = Object.fromEntries(untouched.map(([field, [before]]) => [field, before]));
  return {
    before: contact,
    after: untouched.length === 0 ? contact : { ...contact, ...back },
    keeps: untouched.length < entries.length,
  };
}

function isSame(left: unknown, right: unknown): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}
