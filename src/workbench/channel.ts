import type { Deviations } from "./batch/world";
import type { LiveDocument } from "./model/word-document";

export type { Deviations } from "./batch/world";

/** What identifies the add-in in its frame: both sides must say the same. */
export interface PaneIdentity {
  readonly conversationId: string;
  readonly addInId: string;
  /** Origin of the workbench page, such as "https://localhost:4300". */
  readonly hostOrigin: string;
  /** Display language, BCP 47. */
  readonly locale: string;
}

export interface ChannelOptions extends PaneIdentity {
  /** The workbench page's window: hears what the pane says. */
  readonly host: Window;
  /** The iframe's `contentWindow`, asked for anew on every event, because a reload changes nothing but may come early. */
  readonly pane: () => Window | null;
  /** Origin of the task pane; messages of other origins are ignored. */
  readonly paneOrigin: string;
  readonly document: LiveDocument;
  /** The document's address or file name, as `Office.context.document.url` gives it. */
  readonly documentUrl: string;
  readonly callbacks: HostCallbacks;
  /** What Word on the web does differently: asked for once at every batch. */
  readonly deviations: () => Deviations;
}

/** What the channel asks of the page around it. A rejection reaches the add-in as an error. */
interface HostCallbacks {
  /** Before a batch, a file copy or a selection is read: bring the editor's unsaved typing and its caret into the document. */
  readonly beforeRead: () => Promise<void> | void;
  /** `createDocument(…).open()`: show this in a new tab of the workbench. */
  readonly openDocument: (docx: Uint8Array) => Promise<void> | void;
  /** `document.save()`. */
  readonly saveDocument: () => Promise<void> | void;
  /** The user has gone out of the pane by keyboard: behind its last stop, before its first, or to the document at once. */
  readonly leavePane: (to: PaneExit) => void;
}

export type PaneExit = "after" | "before" | "document";

/** The open line between page and pane. */
export interface Channel {
  /** Word API batches answered so far: for tests, and for the curious. */
  readonly batches: number;
  /** Asks the pane for what it has associated with this name, as a button of the ribbon or a shortcut does. */
  invoke(actionName: string): void;
  /** Ends it: no message is heard any more. */
  close(): void;
}

/** What the iframe needs: set `name` and `src` so, and Office.js in it takes the page for Word on the web. */
export interface PaneFrame {
  readonly name: string;
  readonly src: string;
}
