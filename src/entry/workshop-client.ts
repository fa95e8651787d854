import { LetterError, type MergeRun } from "../ports/merger";
import type { LetterWorkshop, MergeReply, MergeRequest } from "./merge-messages";

/**
 * Letters are made and looked at in a worker, so that the pane stays free. An errand that is canceled ends its worker at
 * once, in the middle of a letter if need be; the next one gets a new worker.
 */
export function openWorkshop(createWorker: () => Worker): LetterWorkshop {
  const idle: Worker[] = [];

  async function ask(request: MergeRequest, run: MergeRun = {}): Promise<unknown> {
    const worker = idle.pop() ?? started(createWorker);
    return askWorker(worker, request, run).then(
      (value) => {
        idle.push(worker);
        return value;
      },
      (fault: unknown) => {
        if (fault instanceof LetterError) idle.push(worker);
        else worker.terminate();
        throw fault;
      },
    );
  }

  // What the worker answers is what the merger over there gave: the errand says which.
  const asking = ask as <Value>(request: MergeRequest, run?: MergeRun) => Promise<Value>;
  return {
    inspect: (letter) => asking({ errand: "inspect", facts: [letter] }),
    convert: (letter, form, meanings, captions) =>
      asking({ errand: "convert", facts: [letter, form, meanings, captions] }),
    claim: (letter, claim) => asking({ errand: "claim", facts: [letter, claim] }),
    join: (letter, contents, run) => asking({ errand: "join", facts: [letter, contents] }, run),
    separate: (batches, run) => asking({ errand: "separate", facts: [batches] }, run),
    freeze: (letter, contents, run) => asking({ errand: "freeze", facts: [letter, contents] }, run),
    thaw: (shared, letter, hash) => asking({ errand: "thaw", facts: [shared, letter, hash] }),
    check: (letters, run) => asking({ errand: "check", facts: [letters] }, run),
  };
}

/** The browser starts no worker, or the one that it started has died. */
export class NoWorkerError extends Error {
  override readonly name = "NoWorkerError";
}

function started(createWorker: () => Worker): Worker {
  try {
    return createWorker();
  } catch (cause) {
    throw new NoWorkerError("There is no worker.", { cause });
  }
}

function askWorker(
  worker: Worker,
  request: MergeRequest,
  { onProgress, signal }: MergeRun,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const cancel = () => {
      reject(signal?.reason as Error);
    };
    signal?.addEventListener("abort", cancel, { once: true });
    worker.onmessage = ({ data }: MessageEvent<MergeReply>) => {
      if (data.kind === "progress") {
        onProgress?.(data.done, data.total);
        return;
      }
      signal?.removeEventListener("abort", cancel);
      settle(data, resolve, reject);
    };
    worker.onerror = ({ message }) => {
      reject(new NoWorkerError(`The merge stopped: ${message}`));
    };
    worker.postMessage(request);
  });
}

function settle(
  reply: Exclude<MergeReply, { kind: "progress" }>,
  resolve: (value: unknown) => void,
  reject: (fault: Error) => void,
): void {
  switch (reply.kind) {
    case "done":
      resolve(reply.value);
      break;
    case "refused":
      reject(new LetterError(reply.problem));
      break;
    case "failed":
      reject(new Error(reply.message));
      break;
  }
}
