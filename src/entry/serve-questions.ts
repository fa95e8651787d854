import { StoreError } from "../ports/errors";
import type { ContactQuestions } from "../store/questions/contact-questions";
import type { QuestionReply, QuestionRequest } from "./question-messages";

/** The worker's side of the wire. */
export interface QuestionWire {
  onmessage: ((message: MessageEvent<QuestionRequest>) => void) | null;
  postMessage(reply: QuestionReply): void;
}

/** Answers what a pane asks about its contacts, from the database that it names. */
export function serveQuestions(
  openDesk: (databaseName: string) => ContactQuestions,
  wire: QuestionWire,
): void {
  const desks = new Map<string, ContactQuestions>();
  const deskFor = (databaseName: string) => {
    const desk = desks.get(databaseName) ?? openDesk(databaseName);
    desks.set(databaseName, desk);
    return desk;
  };
  wire.onmessage = ({ data: { id, databaseName, question, filter, today, writtenSeq } }) => {
    const desk = deskFor(databaseName);
    const answering: Promise<unknown> = desk[question](filter, today, writtenSeq);
    answering.then(
      (answer) => {
        wire.postMessage({ id, kind: "answered", answer });
      },
      (fault: unknown) => {
        wire.postMessage({ id, kind: "failed", ...described(fault) });
      },
    );
  };
}

function described(fault: unknown) {
  if (fault instanceof StoreError) return { message: fault.message, code: fault.code };
  return {
    message: fault instanceof Error ? fault.message : String(fault),
    code: "failed",
  } as const;
}
