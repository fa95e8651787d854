import { StoreError } from "../ports/errors";
import type {
  FilterQuestion,
  QuestionDesk,
  QuestionReply,
  QuestionRequest,
  StepQuestion,
} from "./question-messages";

/** The worker's side of the wire. */
export interface QuestionWire {
  onmessage: ((message: MessageEvent<QuestionRequest>) => void) | null;
  postMessage(reply: QuestionReply): void;
}

/** Answers what a pane asks about its contacts, from the database that it names. */
export function serveQuestions(
  openDesk: (databaseName: string) => QuestionDesk,
  wire: QuestionWire,
): void {
  const desks = new Map<string, QuestionDesk>();
  const runs = new Map<number, AbortController>();
  const deskFor = (databaseName: string) => {
    const desk = desks.get(databaseName) ?? openDesk(databaseName);
    desks.set(databaseName, desk);
    return desk;
  };
  wire.onmessage = ({ data }) => {
    const { id } = data;
    if (data.question === "callOff") {
      runs.get(id)?.abort();
      return;
    }
    const run = new AbortController();
    runs.set(id, run);
    answer(deskFor(data.databaseName), data, run.signal)
      .then(
        (answered) => {
          wire.postMessage({ id, kind: "answered", answer: answered });
        },
        (fault: unknown) => {
          wire.postMessage({ id, kind: "failed", ...described(fault) });
        },
      )
      .finally(() => runs.delete(id));
  };
}

async function answer(
  desk: QuestionDesk,
  asked: FilterQuestion | StepQuestion,
  signal: AbortSignal,
): Promise<unknown> {
  switch (asked.question) {
    case "count":
      return desk.count(asked.filter, asked.today, asked.writtenSeq);
    case "matching":
      return desk.matching(asked.filter, asked.today);
    case "preview":
      return desk.preview(asked.segmentNo, asked.action, { signal });
  }
}

function described(fault: unknown) {
  if (fault instanceof StoreError) return { message: fault.message, code: fault.code };
  return {
    message: fault instanceof Error ? fault.message : String(fault),
    code: "failed",
  } as const;
}
