import { StoreError } from "../ports/errors";
import type { ContactQuestions } from "../store/questions/contact-questions";
import type { QuestionReply, QuestionRequest } from "./question-messages";

type Question = QuestionRequest["question"];
type Asking = Pick<QuestionRequest, "filter" | "today" | "writtenSeq">;

/** Asks a worker, which is started by the first question; one that died is started anew by the next. */
export function askWorker(makeWorker: () => Worker, databaseName: string): ContactQuestions {
  let asked = 0;
  let worker: Worker | undefined;
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();

  function started(): Worker {
    const fresh = makeWorker();
    fresh.onmessage = ({ data }: MessageEvent<QuestionReply>) => {
      settle(data, waiting.get(data.id));
      waiting.delete(data.id);
    };
    fresh.onerror = ({ message }) => {
      fresh.terminate();
      worker = undefined;
      const fault = new StoreError(`The contacts could not be read: ${message}`, "failed");
      for (const { reject } of waiting.values()) reject(fault);
      waiting.clear();
    };
    return fresh;
  }

  function ask(question: Question, asking: Asking): Promise<unknown> {
    asked += 1;
    const answering = withResolvers<unknown>();
    waiting.set(asked, answering);
    worker ??= started();
    const request: QuestionRequest = { id: asked, databaseName, question, ...asking };
    worker.postMessage(request);
    return answering.promise;
  }

  // What the worker answers is what the desk over there gave: the question says which.
  const asking = ask as <Value>(...question: Parameters<typeof ask>) => Promise<Value>;
  return {
    count: (filter, today, writtenSeq) =>
      asking("count", { filter, today, ...(writtenSeq !== undefined && { writtenSeq }) }),
    matching: (filter, today) => asking("matching", { filter, today }),
  };
}

interface PromiseWithResolvers<Value> {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
  readonly reject: (fault: Error) => void;
}

function withResolvers<Value>(): PromiseWithResolvers<Value> {
  let resolve: (value: Value) => void = () => undefined;
  let reject: (fault: Error) => void = () => undefined;
  const promise = new Promise<Value>((resolving, rejecting) => {
    resolve = resolving;
    reject = rejecting;
  });
  return { promise, resolve, reject };
}

function settle(reply: QuestionReply, answering: PromiseWithResolvers<unknown> | undefined): void {
  if (reply.kind === "answered") answering?.resolve(reply.answer);
  else answering?.reject(new StoreError(reply.message, reply.code));
}
