import { findInLetters } from "../../src/app/find-in-letters";
import { checkAnywhere } from "../../src/entry/check-anywhere";
import { openLocalMerger } from "../../src/entry/local-merger";
import type { MergeReply, MergeRequest } from "../../src/entry/merge-messages";
import { serveWorkshop, type MergeWire } from "../../src/entry/serve-workshop";
import { openWorkshop } from "../../src/entry/workshop-client";
import { lettersCheckerContract } from "../contract/letters-checker.contract";
import { DEFLATER, digest } from "../support/merge-here";

describe("letters are looked at in a worker", () => {
  lettersCheckerContract(() => openWorkshop(aWorker));
});

describe("letters are looked at here", () => {
  lettersCheckerContract(() => ({ check: findInLetters }));
});

describe("letters are looked at here where there is no worker", () => {
  lettersCheckerContract(() => checkAnywhere(openWorkshop(refused), here));
});

describe("letters are looked at here where the worker dies", () => {
  lettersCheckerContract(() => checkAnywhere(openWorkshop(dying), here));
});

const here = () => Promise.resolve(findInLetters);

function refused(): Worker {
  throw new Error("Workers are forbidden.");
}

function dying(): Worker {
  const worker = {
    onerror: null as Worker["onerror"],
    terminate: () => undefined,
    postMessage: () => {
      queueMicrotask(() => {
        worker.onerror?.call(worker as unknown as Worker, { message: "gone" } as ErrorEvent);
      });
    },
  };
  return worker as unknown as Worker;
}

/** A worker without a thread: both sides of the wire here, and everything copied on the way. */
function aWorker(): Worker {
  const wire: MergeWire = {
    onmessage: null,
    postMessage: (reply: MergeReply) => {
      worker.onmessage?.({ data: structuredClone(reply) } as MessageEvent);
    },
  };
  const worker = {
    onmessage: null as Worker["onmessage"],
    onerror: null,
    terminate: () => undefined,
    postMessage: (request: MergeRequest) => {
      wire.onmessage?.({ data: structuredClone(request) } as MessageEvent<MergeRequest>);
    },
  } as unknown as Worker;
  serveWorkshop({ ...openLocalMerger(DEFLATER, digest), check: findInLetters }, wire);
  return worker;
}
