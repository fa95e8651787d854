import { useCallback, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { Surface } from "../surface";
import { describeRefusal } from "./describe-refusal";
import { EMPTY_DESK, openDesk, type Desk } from "./desk";
import { download } from "./download";
import type { KeptDocument, KeptDocuments } from "./kept-documents";
import { addressWith } from "./page-address";

/** What the user, the keyboard and the pane can do with the open document. */
export interface DeskActions {
  readonly openFile: (file: File) => Promise<void>;
  readonly save: () => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  readonly takeTyping: () => Promise<void>;
  /** Shows another document in a tab of its own. */
  readonly openTab: (docx: Uint8Array) => Promise<void>;
  /** The document with all that was typed. */
  readonly docx: () => Promise<Uint8Array>;
}

/** What the page has to say: something went wrong, or a document waits for its tab. */
export type WorkbenchNotice =
  | { readonly kind: "none" }
  | { readonly kind: "fault"; readonly text: string }
  | { readonly kind: "newDocument"; readonly address: string };

export const NO_NOTICE: WorkbenchNotice = { kind: "none" };

const nothing = () => undefined;

/** The desk from the moment the editor is there, with the first document on it. */
export function useDesk(kept: KeptDocuments, documentKey: string, first: KeptDocument) {
  const desk = useRef<Desk>(undefined);
  const [opened, setOpened] = useState<Desk>();
  const [notice, setNotice] = useState(NO_NOTICE);
  const state = useSyncExternalStore(
    useCallback((changed) => opened?.onState(changed) ?? nothing, [opened]),
    () => opened?.state ?? EMPTY_DESK,
  );
  const onFault = useCallback((fault: unknown) => {
    setNotice({ kind: "fault", text: String(fault) });
  }, []);
  const onSurface = useCallback(
    (surface: Surface) => {
      const keep = (document: KeptDocument) => kept.keep(documentKey, document).catch(onFault);
      desk.current = openDesk({ surface, keep, onFault });
      setOpened(desk.current);
      desk.current.open(first).catch(onFault);
    },
    [kept, documentKey, first, onFault],
  );
  const actions = useMemo(
    () => actionsOn(() => desk.current, { kept, setNotice, onFault }),
    [kept, onFault],
  );
  return { actions, state, notice, setNotice, onSurface };
}

interface ActionDoors {
  readonly kept: KeptDocuments;
  readonly setNotice: (notice: WorkbenchNotice) => void;
  readonly onFault: (fault: unknown) => void;
}

function actionsOn(
  desk: () => Desk | undefined,
  { kept, setNotice, onFault }: ActionDoors,
): DeskActions {
  const save = async () => {
    const saved = await desk()?.save();
    if (saved !== undefined) download(saved.fileName, saved.docx);
  };
  return {
    async openFile(file) {
      try {
        const docx = new Uint8Array(await file.arrayBuffer());
        await desk()?.open({ fileName: file.name, docx });
        setNotice(NO_NOTICE);
      } catch (fault) {
        setNotice({ kind: "fault", text: describeRefusal(file.name, fault) });
      }
    },
    save: () => save().catch(onFault),
    undo: async () => desk()?.undo().catch(onFault),
    redo: async () => desk()?.redo().catch(onFault),
    takeTyping: async () => desk()?.takeTyping(),
    async openTab(docx) {
      const key = crypto.randomUUID();
      await kept.keep(key, { fileName: "New document.docx", docx });
      const address = addressWith(location.href, "document", key);
      if (window.open(address) === null) setNotice({ kind: "newDocument", address });
    },
    async docx() {
      await desk()?.takeTyping();
      return desk()?.state.document?.toDocx() ?? new Uint8Array();
    },
  };
}
