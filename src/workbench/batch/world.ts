import type { Holder } from "../model/holder";
import type { Span } from "../model/place";
import type { LiveDocument } from "../model/word-document";
import type { HostObject } from "./host-object";

/** What the objects of one document share. */
export interface World {
  readonly document: LiveDocument;
  readonly page: WordPage;
  readonly make: Makers;
}

/** What Word asks of the page around it. */
export interface WordPage {
  readonly openDocument: (docx: Uint8Array) => Promise<void> | void;
  readonly saveDocument: () => Promise<void> | void;
  readonly deviations: () => Deviations;
}

/** Known deviations of Word on the web; off means: as on the desktop. */
export interface Deviations {
  /** Milliseconds that every batch waits. 0 for none. */
  readonly latencyMs: number;
  /** After `insertOoxml` nothing before it can be undone (office-js #5944). */
  readonly noUndoAfterInsertOoxml: boolean;
  /** `insertOoxml(…, "Replace")` leaves an empty paragraph behind the inserted (office-js #2991, #4684, #6903). */
  readonly surplusParagraphAfterInsertOoxml: boolean;
}

export type BodyHolder = Extract<Holder, { readonly kind: "body" }>;
export type ParagraphHolder = Extract<Holder, { readonly kind: "paragraph" }>;
export type ControlHolder = Extract<Holder, { readonly kind: "control" }>;
export type RangeHolder = Extract<Holder, { readonly kind: "range" }>;

/** Makes objects of each class, so that no class needs to know another. */
export interface Makers {
  readonly body: (story: Element) => HostObject;
  readonly paragraph: (paragraph: Element) => HostObject;
  readonly control: (control: Element) => HostObject;
  readonly range: (span: Span) => HostObject;
  readonly font: (holder: Holder) => HostObject;
  readonly section: (section: Element) => HostObject;
  readonly listItem: (paragraph: Element) => HostObject;
  readonly list: (listId: number) => HostObject;
  readonly table: (table: Element) => HostObject;
  readonly properties: () => HostObject;
  /** Collections ask anew each time they are looked at. */
  readonly paragraphs: (find: () => readonly Element[]) => HostObject;
  readonly controls: (find: () => readonly Element[]) => HostObject;
  readonly sections: (find: () => readonly Element[]) => HostObject;
  /** What was found stays what was found. */
  readonly ranges: (spans: readonly Span[]) => HostObject;
}
