import type { Doors } from "../../src/app/doors";
import type { Contact } from "../../src/domain/contact/contact";
import type { Segment, SegmentHeader } from "../../src/domain/segment/segment";
import type { SegmentLine } from "../../src/domain/segment/segment-line";
import { aContact } from "./a-contact";
import { aDocument } from "./a-document";
import { aMerger } from "./a-merger";
import { aHeader, aLine } from "./a-segment";
import { aStore, nowOf } from "./a-store";
import { someDoors } from "./some-doors";

export interface Download {
  readonly fileName: string;
  readonly file: Uint8Array | Blob;
  readonly mediaType: string;
}

/** What was downloaded, as one array. */
export async function bytesOf({ file }: Download): Promise<Uint8Array> {
  return file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : file;
}

/** A pane: doors onto a real store of its own; downloads are kept for the test to see. */
export async function aPane(
  told: Partial<Doors> = {},
): Promise<Doors & { readonly downloads: readonly Download[] }> {
  const downloads: Download[] = [];
  const store = await aStore();
  await store.setup.save({ userName: "Jo Beran", userSalespersonCode: "JO" });
  const download: Doors["download"] = (fileName, file, mediaType) => {
    downloads.push({ fileName, file, mediaType });
  };
  const doors = someDoors(store, { letter: aDocument(), merger: aMerger(), download, ...told });
  return { ...doors, downloads };
}

/** Someone at home, who can be written to. */
export const ADA: Partial<Contact> = {
  name: "Ada Lovelace",
  address: "Square 12",
  postCode: "SW1Y",
  city: "London",
};

export interface OpenSegment {
  readonly contacts?: readonly Partial<Contact>[];
  readonly header?: Partial<SegmentHeader>;
  /** The same for every line. */
  readonly line?: Partial<SegmentLine>;
}

/** Keeps these contacts and opens a segment with a line for each of them; gives it as it is kept. */
export async function anOpenSegment(
  { store }: Pick<Doors, "store">,
  { contacts = [ADA], header = {}, line = {} }: OpenSegment = {},
): Promise<Segment> {
  const nos = await store.contacts.add(contacts.map((told) => withoutNo(aContact(told))));
  const no = await store.segments.create(aHeader({ description: "Spring letter", ...header }));
  await store.segments.change(no, (segment) => ({
    ...segment,
    lines: nos.map((contactNo, index) => aLine({ lineNo: index + 1, contactNo, ...line })),
    nextLineNo: nos.length + 1,
  }));
  const segment = await nowOf(store.segments.segment(no));
  if (segment === undefined) throw new Error(`Segment ${no} was not kept.`);
  return segment;
}

/** What is told of a contact before it has a number. */
export function withoutNo(contact: Contact): Omit<Contact, "no"> {
  return Object.fromEntries(
    Object.entries(contact).filter(([field]) => field !== "no"),
  ) as unknown as Omit<Contact, "no">;
}
