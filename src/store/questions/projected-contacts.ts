import type { ContactNo } from "../../domain/contact/contact";
import {
  CONTACT_COLUMNS,
  contactValue,
  nobody,
  type ContactColumn,
  type SeenContact,
} from "./contact-values";
import { countSlots, noSlots, putSlot, widened, type SlotSet } from "./slot-set";
import { emptyTextColumn, putText, textIn, type TextColumn } from "./text-column";

/** All contacts as columns: every contact has a slot, and every column a value for it. */
export interface ProjectedContacts {
  slotCount: number;
  /** The slots whose contacts are there: others were removed, or are known by number only. */
  present: SlotSet;
  /** Those that are in memory; the others are still in the packing. */
  readonly columns: Map<ContactColumn, TextColumn>;
  /** What was put since the packing, for columns that are read from it later. */
  readonly putSince: Map<number, SeenContact>;
  /** Number → slot, made when first asked for. */
  slots?: Map<ContactNo, number>;
  /** The packing that the missing columns are in; 0 for none. */
  readonly packing: number;
  /** The change that they are current as of. */
  readonly seq: number;
}

/** No contacts, as of a change, with every column in memory. */
export function noContacts(seq: number): ProjectedContacts {
  return {
    slotCount: 0,
    present: noSlots(0),
    columns: new Map(CONTACT_COLUMNS.map((name) => [name, emptyTextColumn()])),
    putSince: new Map(),
    slots: new Map(),
    packing: 0,
    seq,
  };
}

/** Puts a contact in its slot, or in a new one. The column of numbers must be in memory. */
export function putContact(contacts: ProjectedContacts, seen: SeenContact): void {
  putInSlot(contacts, slotFor(contacts, seen.contact.no), seen);
}

/** Leaves a removed contact's slot to its number. */
export function dropContact(contacts: ProjectedContacts, no: ContactNo): void {
  putSlot(contacts.present, slotFor(contacts, no), false);
}

/** The slot of the number, whether or not there is such a contact. The column of numbers must be in memory. */
export function slotFor(contacts: ProjectedContacts, no: ContactNo): number {
  const slots = slotsByNo(contacts);
  const known = slots.get(no);
  if (known !== undefined) return known;
  const slot = contacts.slotCount;
  slots.set(no, slot);
  contacts.slotCount += 1;
  putInSlot(contacts, slot, nobody(no));
  putSlot(contacts.present, slot, false);
  return slot;
}

/** How many contacts are there. */
export function presentCount({ present }: ProjectedContacts): number {
  return countSlots(present);
}

/** The numbers of the slots, in their order. The column of numbers must be in memory. */
export function nosOf(
  { columns }: ProjectedContacts,
  slots: readonly number[],
): readonly ContactNo[] {
  const column = columns.get("no") ?? emptyTextColumn();
  return slots.map((slot) => textIn(column, slot));
}

/** Puts into a column from the packing what was put since. */
export function catchUpColumn(
  contacts: ProjectedContacts,
  name: ContactColumn,
  column: TextColumn,
): void {
  for (const [slot, seen] of contacts.putSince) putText(column, slot, contactValue(name, seen));
  contacts.columns.set(name, column);
}

function putInSlot(contacts: ProjectedContacts, slot: number, seen: SeenContact): void {
  contacts.present = widened(contacts.present, slot + 1);
  putSlot(contacts.present, slot, true);
  for (const [name, column] of contacts.columns) putText(column, slot, contactValue(name, seen));
  if (contacts.packing !== 0) contacts.putSince.set(slot, seen);
}

/** Number → slot; another map means other slots. The column of numbers must be in memory. */
export function slotsByNo(contacts: ProjectedContacts): Map<ContactNo, number> {
  if (contacts.slots !== undefined) return contacts.slots;
  const all = Array.from({ length: contacts.slotCount }, (_, slot) => slot);
  contacts.slots = new Map(nosOf(contacts, all).map((no, slot) => [no, slot]));
  return contacts.slots;
}
