import type { Contact, ContactNo } from "../domain/contact/contact";
import { planTakeBack, type TakeBackPlan } from "../domain/contact/import/take-back";
import type { ContactRevision } from "../ports/contact-book";
import type { Doors } from "./doors";
import { byNo } from "./by-no";
import { firstValue } from "./first-value";

/**
 * What taking the import back would come to now; undefined when nobody knows any more what it did. Writes nothing.
 */
export async function previewTakeBack(
  { store }: Doors,
  importNo: number,
  options: { readonly evenChanged: boolean },
): Promise<TakeBackPlan | undefined> {
  const done = await store.contacts.importChanges(importNo);
  if (done === undefined) return undefined;
  const added = await store.contacts.contacts(done.addedNos);
  const contacts = byNo(await store.contacts.contacts(done.changed.map(({ no }) => no)));
  const changed = done.changed.flatMap(({ no, fields }) => {
    const contact = contacts.get(no);
    return contact === undefined ? [] : [{ contact, fields }];
  });
  return planTakeBack(
    {
      added,
      changed,
      changedSinceNos: done.changedSinceNos,
      onSegmentNos: await onOpenSegments(store),
      withOthersNos: await withOthers(store, added),
    },
    options,
  );
}

async function onOpenSegments({ segments }: Doors["store"]): Promise<ReadonlySet<ContactNo>> {
  const summaries = await firstValue(segments.segments);
  const open = await Promise.all(summaries.map(({ no }) => firstValue(segments.segment(no))));
  return new Set(open.flatMap((segment) => segment?.lines.map(({ contactNo }) => contactNo) ?? []));
}

async function withOthers(
  { contacts }: Doors["store"],
  added: readonly Contact[],
): Promise<ReadonlySet<ContactNo>> {
  const nos = new Set(added.map(({ no }) => no));
  const companies = added.filter(({ type }) => type === "company");
  const members = await contacts.membersOf(companies.map(({ no }) => no));
  return new Set(members.filter(({ no }) => !nos.has(no)).map(({ companyNo }) => companyNo));
}

/**
 * Takes the import back as planned: all of it, or nothing. Gives what undoes it. Rejects with code "conflict" when one of
 * the contacts was changed meanwhile.
 */
export async function takeBackImport(
  { store }: Doors,
  importNo: number,
  { removed, changed }: TakeBackPlan,
): Promise<() => Promise<void>> {
  const revision: ContactRevision = {
    removed,
    changed,
    restored: [],
    ofImport: { no: importNo, takenBack: true },
  };
  await store.contacts.revise(revision);
  return () => store.contacts.revise(turnedRound(revision));
}

/** What takes the revision back. */
export function turnedRound(revision: ContactRevision): ContactRevision {
  const { removed, changed, restored, entries = [], segments = [], ofImport } = revision;
  const { mergedCompany, savedCriteria = [], pairsApart } = revision;
  return {
    removed: restored,
    changed: changed.map(({ before, after }) => ({ before: after, after: before })),
    restored: removed,
    entries: entries.map(({ entryNo, before, after }) => ({
      entryNo,
      before: after,
      after: before,
    })),
    segments: segments.map(({ before, after, passagesBefore, passagesAfter }) => ({
      before: after,
      after: before,
      passagesBefore: passagesAfter,
      passagesAfter: passagesBefore,
    })),
    savedCriteria: savedCriteria.map(({ before, after }) => ({ before: after, after: before })),
    ...(mergedCompany === undefined
      ? {}
      : { mergedCompany: { from: mergedCompany.to, to: mergedCompany.from } }),
    ...(pairsApart === undefined
      ? {}
      : { pairsApart: { removed: pairsApart.added, added: pairsApart.removed } }),
    ...(ofImport === undefined
      ? {}
      : { ofImport: { ...ofImport, takenBack: !ofImport.takenBack } }),
  };
}
