import { useRef, useState } from "react";
import {
  draftImport,
  importContacts,
  readContactFile,
  type ContactFile,
  type ImportProblem,
} from "../../app/import-contacts";
import type { ContactNo } from "../../domain/contact/contact";
import { guessMapping } from "../../domain/contact/import/guess-mapping";
import {
  STANDARD_IMPORT_POLICY,
  type ImportDraft,
  type ImportPolicy,
} from "../../domain/contact/import/import-draft";
import type { ColumnMapping } from "../../domain/contact/import/import-field";
import { useDoors } from "../shared/doors-context";
import { useReportFault } from "../shared/use-errand";

/** How far an import is. */
export type ImportStage =
  | { readonly stage: "choose"; readonly problem: ImportProblem | undefined }
  | { readonly stage: "columns"; readonly file: ContactFile; readonly mapping: ColumnMapping }
  | {
      readonly stage: "check";
      readonly file: ContactFile;
      readonly mapping: ColumnMapping;
      readonly policy: ImportPolicy;
      readonly draft: ImportDraft;
    }
  | {
      readonly stage: "done";
      readonly file: ContactFile;
      readonly draft: ImportDraft;
      /** The numbers of those who are new. */
      readonly nos: readonly ContactNo[];
    };

/** What is being worked on, and how far it is. */
export interface ImportWork {
  readonly what: "reading" | "checking" | "importing";
  readonly done: number;
  readonly total: number;
}

interface ImportState {
  readonly stage: ImportStage;
  /** Undefined while the user decides. */
  readonly work: ImportWork | undefined;
  readonly cancel: () => void;
  readonly choose: (file: File, encoding?: string) => void;
  readonly map: (file: ContactFile, mapping: ColumnMapping) => void;
  readonly check: (file: ContactFile, mapping: ColumnMapping, policy?: ImportPolicy) => void;
  readonly bring: (file: ContactFile, draft: ImportDraft) => void;
  readonly startOver: () => void;
}

const START: ImportStage = { stage: "choose", problem: undefined };

/** Reads a file, drafts the import and does it; each can be called off, and nothing is written before the last. */
export function useImport(): ImportState {
  const doors = useDoors();
  const [stage, setStage] = useState<ImportStage>(START);
  const { work, cancel, start } = useWork();
  return {
    stage,
    work,
    cancel,
    choose: (chosen, encoding) => {
      start("reading", async (run) => {
        const bytes = new Uint8Array(await chosen.arrayBuffer());
        const told = encoding === undefined ? {} : { encoding };
        const file = await readContactFile(bytes, chosen.name, { ...run, ...told });
        setStage(file.ok ? columnsOf(file.value) : { stage: "choose", problem: file.problem });
      });
    },
    map: (file, mapping) => {
      setStage({ stage: "columns", file, mapping });
    },
    check: (file, mapping, policy = STANDARD_IMPORT_POLICY) => {
      start("checking", async (run) => {
        const draft = await draftImport(doors, file.table, mapping, { ...run, policy });
        setStage({ stage: "check", file, mapping, policy, draft });
      });
    },
    bring: (file, draft) => {
      start("importing", async (run) => {
        const nos = await importContacts(doors, draft, run);
        setStage({ stage: "done", file, draft, nos });
      });
    },
    startOver: () => {
      setStage(START);
    },
  };
}

function columnsOf(file: ContactFile): ImportStage {
  return { stage: "columns", file, mapping: guessMapping(file.table.columns) };
}

interface WorkRun {
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

interface Work {
  readonly work: ImportWork | undefined;
  readonly cancel: () => void;
  readonly start: (what: ImportWork["what"], errand: (run: WorkRun) => Promise<void>) => void;
}

/** One long errand at a time, with progress, that can be called off. */
function useWork(): Work {
  const report = useReportFault();
  const [work, setWork] = useState<ImportWork>();
  const calling = useRef<AbortController>(undefined);
  const start: Work["start"] = (what, errand) => {
    const controller = new AbortController();
    calling.current = controller;
    setWork({ what, done: 0, total: 0 });
    const onProgress = (done: number, total: number) => {
      setWork({ what, done, total });
    };
    void errand({ onProgress, signal: controller.signal })
      .catch((fault: unknown) => {
        if (!controller.signal.aborted) report(fault);
      })
      .finally(() => {
        setWork(undefined);
      });
  };
  return {
    work,
    start,
    cancel: () => {
      calling.current?.abort(new Error("Called off by the user."));
    },
  };
}
