import type {
  Condition,
  InteractionCondition,
  InteractionField,
} from "../../domain/segment/contact-filter";
import { holdingCodes } from "./holding-codes";
import type { ProjectedContacts } from "./projected-contacts";
import { ownersOf, type ProjectedEntries } from "./projected-entries";
import { noSlots, otherSlots, type SlotSet } from "./slot-set";

/**
 * What a condition says of entries of which only some columns are known, in the order that makes "all of them" the
 * least, and "any of them" the greatest.
 *
 * Source: Kleene's three-valued logic.
 */
const FAILS = 0;
const OPEN = 1;
const HOLDS = 2;

/** Says it of the entries at these places, one verdict each. */
type Judge = (places: Int32Array) => Uint8Array;

/**
 * The slots of the contacts that had such an interaction, or had none. Entries of one template are judged together,
 * where that leaves it open those of one template and day, and only what is open then entry by entry.
 */
export function slotsThatHad(
  { kind, where }: InteractionCondition,
  entries: ProjectedEntries,
  contacts: ProjectedContacts,
  today: string,
): SlotSet {
  const owners = ownersOf(entries, contacts);
  const had = noSlots(contacts.slotCount);
  const take = (from: number, until: number) => {
    for (let index = from; index < until; index += 1) {
      const slot = owners[index] ?? -1;
      if (slot >= 0) had[slot >> 5] = (had[slot >> 5] ?? 0) | (1 << (slot & 31));
    }
  };
  takeHolding(entries, judgesOf(entries, where, today), take);
  return kind === "had" ? had : otherSlots(had, contacts.slotCount);
}

/** Three judges, each of whom knows more columns than the one before. */
interface Judges {
  readonly ofTemplate: Judge;
  readonly ofRun: Judge;
  readonly ofEntry: Judge;
  /** Codes of the days without which nothing holds. */
  readonly days: Span;
}

/** From `first` up to but not with `end`. */
interface Span {
  readonly first: number;
  readonly end: number;
}

function judgesOf(
  entries: ProjectedEntries,
  where: Condition<InteractionField>,
  today: string,
): Judges {
  const condition = mentionsCanceled(where) ? where : withoutCanceled(where);
  const tables = new Map<Leaf, Uint8Array>();
  const tableOf = (leaf: Leaf) => {
    const table = tables.get(leaf) ?? holdingCodes(entries.columns[leaf.field], leaf, today);
    tables.set(leaf, table);
    return table;
  };
  const judge = (known: ReadonlySet<InteractionField> | undefined) =>
    judgeOf(condition, (leaf) => {
      if (known?.has(leaf.field) === false) return (places) => filled(places, OPEN);
      const column = entries.columns[leaf.field];
      const table = tableOf(leaf);
      const verdictAt = (place: number) => (table[column.codes[place] ?? 0] === 1 ? HOLDS : FAILS);
      return (places) => {
        if (leaf.field === "templateCode" && areOfOneTemplate(entries, places)) {
          return filled(places, verdictAt(places[0] ?? 0));
        }
        const verdicts = new Uint8Array(places.length);
        for (let at = 0; at < places.length; at += 1) {
          verdicts[at] = verdictAt(places[at] ?? 0);
        }
        return verdicts;
      };
    });
  return {
    ofTemplate: judge(new Set(["templateCode"])),
    ofRun: judge(new Set(["templateCode", "date", "canceled"])),
    ofEntry: judge(undefined),
    days: daysWanted(condition, tableOf),
  };
}

function daysWanted(
  condition: Condition<InteractionField>,
  tableOf: (leaf: Leaf) => Uint8Array,
): Span {
  const tables = needed(condition)
    .filter(({ field }) => field === "date")
    .map(tableOf);
  return {
    first: Math.max(0, ...tables.map((table) => (table.includes(1) ? table.indexOf(1) : Infinity))),
    end: Math.min(Infinity, ...tables.map((table) => table.lastIndexOf(1) + 1)),
  };
}

/** The conditions without which the whole does not hold. */
function needed(condition: Condition<InteractionField>): readonly Leaf[] {
  if (condition.kind === "field") return [condition];
  return condition.kind === "all" ? condition.conditions.flatMap(needed) : [];
}

/** The runs of these days among those of one template, which are in the order of their days. */
function runsOn({ first: from, end: until }: Span, runs: Span, entries: ProjectedEntries): Span {
  const { codes } = entries.columns.date;
  const firstNotBefore = (day: number) => {
    let { first: low, end: high } = runs;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((codes[entries.runStarts[middle] ?? 0] ?? 0) < day) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return { first: firstNotBefore(from), end: firstNotBefore(until) };
}

/** Sorted entries have their template in common where the first and the last one do. */
function areOfOneTemplate({ columns, runStarts }: ProjectedEntries, places: Int32Array): boolean {
  const first = places[0] ?? 0;
  const last = places.at(-1) ?? 0;
  const { codes } = columns.templateCode;
  return first <= last && last < (runStarts.at(-1) ?? 0) && codes[first] === codes[last];
}

function filled({ length }: Int32Array, verdict: number): Uint8Array {
  return new Uint8Array(length).fill(verdict);
}

type Take = (from: number, until: number) => void;

function takeHolding(entries: ProjectedEntries, judges: Judges, take: Take): void {
  const { count, runStarts, templateStarts } = entries;
  const open: Int32Array[] = [];
  const templates = templateStarts.subarray(0, -1);
  const ofTemplates = judges.ofTemplate(templates.map((run) => runStarts[run] ?? 0));
  ofTemplates.forEach((verdict, template) => {
    const all = {
      first: templateStarts[template] ?? 0,
      end: templateStarts[template + 1] ?? 0,
    };
    if (verdict === HOLDS) take(runStarts[all.first] ?? 0, runStarts[all.end] ?? 0);
    if (verdict !== OPEN) return;
    const { first, end } = runsOn(judges.days, all, entries);
    const ofRuns = judges.ofRun(runStarts.subarray(first, end));
    for (let run = 0; run < ofRuns.length;) {
      const same = endOfSame(ofRuns, run);
      const from = runStarts[first + run] ?? 0;
      const until = runStarts[first + same] ?? 0;
      if (ofRuns[run] === HOLDS) take(from, until);
      else if (ofRuns[run] === OPEN) open.push(placesBetween(from, until));
      run = same;
    }
  });
  open.push(placesBetween(runStarts.at(-1) ?? 0, count));
  const places = gathered(open);
  judges.ofEntry(places).forEach((verdict, at) => {
    const place = places[at] ?? 0;
    if (verdict === HOLDS) take(place, place + 1);
  });
}

/** Where the verdicts first differ from the one at this place. */
function endOfSame(verdicts: Uint8Array, from: number): number {
  let end = from + 1;
  while (end < verdicts.length && verdicts[end] === verdicts[from]) end += 1;
  return end;
}

function placesBetween(from: number, until: number): Int32Array {
  const places = new Int32Array(until - from);
  for (let at = 0; at < places.length; at += 1) places[at] = from + at;
  return places;
}

function gathered(parts: readonly Int32Array[]): Int32Array {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const whole = new Int32Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

type Leaf = Extract<Condition<InteractionField>, { kind: "field" }>;

function judgeOf(condition: Condition<InteractionField>, judgeLeaf: (leaf: Leaf) => Judge): Judge {
  if (condition.kind === "field") return judgeLeaf(condition);
  const { kind } = condition;
  const [first, ...others] = condition.conditions.map((inner) => judgeOf(inner, judgeLeaf));
  if (first === undefined) return (places) => filled(places, HOLDS);
  return (places) => {
    const verdicts = first(places);
    for (const other of others) join(kind, verdicts, other(places));
    if (kind === "none") deny(verdicts);
    return verdicts;
  };
}

/** All hold where the least does; any, or not none, where the greatest does. */
function join(kind: "all" | "any" | "none", verdicts: Uint8Array, others: Uint8Array): void {
  for (let at = 0; at < verdicts.length; at += 1) {
    const one = verdicts[at] ?? 0;
    const other = others[at] ?? 0;
    verdicts[at] = kind === "all" ? Math.min(one, other) : Math.max(one, other);
  }
}

function deny(verdicts: Uint8Array): void {
  for (let at = 0; at < verdicts.length; at += 1) verdicts[at] = HOLDS - (verdicts[at] ?? 0);
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
