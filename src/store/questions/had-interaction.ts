import type {
  Condition,
  InteractionCondition,
  InteractionField,
} from "../../domain/segment/contact-filter";
import { unreachable } from "../../domain/unreachable";
import { holdingCodes } from "./holding-codes";
import type { ProjectedContacts } from "./projected-contacts";
import { ownersOf, type ProjectedEntries } from "./projected-entries";
import { noSlots, otherSlots, type SlotSet } from "./slot-set";

/** What a condition says of entries of which only some columns are known. */
type Verdict = "holds" | "fails" | "open";

type EntryTest = (index: number) => Verdict;

/**
 * The slots of the contacts that had such an interaction, or had none. Whole runs of entries are judged by what they
 * have in common, and only what that leaves open entry by entry.
 */
export function slotsThatHad(
  { kind, where }: InteractionCondition,
  entries: ProjectedEntries,
  contacts: ProjectedContacts,
  today: string,
): SlotSet {
  const owners = ownersOf(entries, contacts);
  const had = noSlots(contacts.slotCount);
  const judges = judgesOf(entries, where, today);
  const take = (from: number, to: number) => {
    for (let index = from; index < to; index += 1) {
      const slot = owners[index] ?? -1;
      if (slot >= 0) had[slot >> 5] = (had[slot >> 5] ?? 0) | (1 << (slot & 31));
    }
  };
  eachRun(entries, judges, take);
  return kind === "had" ? had : otherSlots(had, contacts.slotCount);
}

/** Three tests, each of more columns than the one before. */
interface Judges {
  readonly ofTemplate: EntryTest;
  readonly ofRun: EntryTest;
  readonly ofEntry: EntryTest;
}

function judgesOf(
  entries: ProjectedEntries,
  where: Condition<InteractionField>,
  today: string,
): Judges {
  const condition = mentionsCanceled(where) ? where : withoutCanceled(where);
  const tables = new Map<object, Uint8Array>();
  const judge = (known: ReadonlySet<InteractionField> | undefined) =>
    judgeOf(condition, (leaf) => {
      if (known?.has(leaf.field) === false) return () => "open";
      const column = entries.columns[leaf.field];
      const table = tables.get(leaf) ?? holdingCodes(column, leaf, today);
      tables.set(leaf, table);
      return (index) => (table[column.codes[index] ?? 0] === 1 ? "holds" : "fails");
    });
  return {
    ofTemplate: judge(new Set(["templateCode"])),
    ofRun: judge(new Set(["templateCode", "date", "canceled"])),
    ofEntry: judge(undefined),
  };
}

type Take = (from: number, to: number) => void;

function eachRun(entries: ProjectedEntries, judges: Judges, take: Take): void {
  const { count, runStarts, templateStarts } = entries;
  const { ofTemplate, ofRun, ofEntry } = judges;
  const takeOpen: Take = (from, to) => {
    for (let index = from; index < to; index += 1) {
      if (ofEntry(index) === "holds") take(index, index + 1);
    }
  };
  const takeRuns: Take = eachSpan(runStarts, ofRun, take, takeOpen);
  const takeTemplate: Take = (first, end) => {
    const verdict = ofTemplate(runStarts[first] ?? 0);
    if (verdict === "holds") take(runStarts[first] ?? 0, runStarts[end] ?? 0);
    else if (verdict === "open") takeRuns(first, end);
  };
  for (let template = 0; template + 1 < templateStarts.length; template += 1) {
    takeTemplate(templateStarts[template] ?? 0, templateStarts[template + 1] ?? 0);
  }
  takeOpen(runStarts.at(-1) ?? 0, count);
}

/** Judges each span between two starts by its first entry: takes all of it, nothing, or looks into it. */
function eachSpan(starts: Int32Array, test: EntryTest, take: Take, takeOpen: Take): Take {
  return (first, end) => {
    for (let span = first; span < end; span += 1) {
      const from = starts[span] ?? 0;
      const verdict = test(from);
      if (verdict === "holds") take(from, starts[span + 1] ?? 0);
      else if (verdict === "open") takeOpen(from, starts[span + 1] ?? 0);
    }
  };
}

type Leaf = Extract<Condition<InteractionField>, { kind: "field" }>;

function judgeOf(
  condition: Condition<InteractionField>,
  judgeLeaf: (leaf: Leaf) => EntryTest,
): EntryTest {
  if (condition.kind === "field") return judgeLeaf(condition);
  const tests = condition.conditions.map((inner) => judgeOf(inner, judgeLeaf));
  if (tests.length === 0) return () => "holds";
  switch (condition.kind) {
    case "all":
      return (index) => firstOf(tests, index, "fails", "holds");
    case "any":
      return (index) => firstOf(tests, index, "holds", "fails");
    case "none":
      return (index) => OPPOSITE[firstOf(tests, index, "holds", "fails")];
    default:
      return unreachable(condition);
  }
}

const OPPOSITE: Readonly<Record<Verdict, Verdict>> = {
  holds: "fails",
  fails: "holds",
  open: "open",
};

/** The deciding verdict if any test gives it, else what is open, else the other one. */
function firstOf(
  tests: readonly EntryTest[],
  index: number,
  deciding: Verdict,
  other: Verdict,
): Verdict {
  let verdict = other;
  for (const test of tests) {
    const each = test(index);
    if (each === deciding) return deciding;
    if (each === "open") verdict = "open";
  }
  return verdict;
}

function mentionsCanceled(condition: Condition<InteractionField>): boolean {
  return condition.kind === "field"
    ? condition.field === "canceled"
    : condition.conditions.some(mentionsCanceled);
}

/** A canceled interaction counts only where a condition asks about that. */
function withoutCanceled(where: Condition<InteractionField>): Condition<InteractionField> {
  const standing = {
    kind: "field",
    field: "canceled",
    comparison: "is",
    values: ["false"],
  } as const;
  return { kind: "all", conditions: [standing, where] };
}
