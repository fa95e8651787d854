import { StoreError } from "../ports/errors";
import type {
  FilterQuestion,
  QuestionDesk,
  QuestionReply,
  QuestionRequest,
  StepQuestion,
} from "./question-messages";

type Question = Told<FilterQuestion> | Told<StepQuestion>;
type Told<Asked> = Omit<Asked, "id" | "databaseName">;

/** Asks a worker, which is started by the first question; one that died is started anew by the next. */
export function askWorker(makeWorker: () => Worker, databaseName: string): QuestionDesk {
  const line = openLine(makeWorker);
  let asked = 0;

  async function ask(question: Question, signal?: AbortSignal): Promise<unknown> {
    signal?.throwIfAborted();
    asked += 1;
    const id = asked;
    const answer = line.ask({ id, databaseName, ...question });
    const callOff = () => {
      line.callOff(id, signal?.reason as Error);
    };
    signal?.addEventListener("abort", callOff, { once: true });
    return answer.finally(() => signal?.removeEventListener("abort", callOff));
  }

  // What the worker answers is what the desk over there gave: the question says which.
  const asking = ask as <Value>(...question: Parameters<typeof ask>) => Promise<Value>;
  return {
    count: (filter, today, writtenSeq) =>
      asking({
        question: "count",
        filter,
        today,
        ...(writtenSeq !== undefined && { writtenSeq }),
      }),
    matching: (filter, today) => asking({ question: "matching", filter, today }),
    preview: (segmentNo, action, { signal } = {}) =>
      asking({ question: "preview", segmentNo, action }, signal),
  };
}

/** The line to a worker, and who waits at this end for what. */
function openLine(makeWorker: () => Worker) {
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

  function send(request: QuestionRequest): void {
    worker ??= started();
    worker.postMessage(request);
  }

  return {
    ask(request: FilterQuestion | StepQuestion): Promise<unknown> {
      const answering = withResolvers<unknown>();
      waiting.set(request.id, answering);
      send(request);
      return answering.promise;
    },
    callOff(id: number, reason: Error): void {
      waiting.get(id)?.reject(reason);
      waiting.delete(id);
      send({ question: "callOff", id });
    },
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
