import { blankContact } from "../../src/domain/contact/draft-contact";
import { previewSteps } from "../../src/app/preview-step";
import { askWorker } from "../../src/entry/question-client";
import type {
  QuestionDesk,
  QuestionReply,
  QuestionRequest,
} from "../../src/entry/question-messages";
import { serveQuestions, type QuestionWire } from "../../src/entry/serve-questions";
import { StoreError } from "../../src/ports/errors";
import { openQuestionDesk } from "../../src/store/questions/open-question-desk";
import { newSegment } from "../../src/app/compose-segment";
import { PLAIN_ADD } from "../../src/domain/segment/take-step";
import { someDoors } from "../support/some-doors";
import { aDatabaseName, aStore } from "../support/a-store";

const TODAY = "2026-11-23";

describe("questions asked of a worker", () => {
  test("are answered from the database that the pane has open, as it is now", async () => {
    const databaseName = aDatabaseName();
    const store = await aStore({ databaseName });
    const questions = askWorker(
      () => aWorker((name) => ({ ...noDesk, ...openQuestionDesk(name) })),
      databaseName,
    );
    const blank = blankContact("person", TODAY);
    expect(await questions.count({}, TODAY)).toBe(0);
    await store.contacts.add([blank, blank]);
    expect(await Promise.all([questions.count({}, TODAY), questions.matching({}, TODAY)])).toEqual([
      2,
      ["CT000001", "CT000002"],
    ]);
    store.close();
  });

  test("reject with the store's error when the store does", async () => {
    const refusing: QuestionDesk = {
      ...noDesk,
      count: () => Promise.reject(new StoreError("Another pane has upgraded it.", "outdated")),
      matching: () => Promise.reject(new Error("No.")),
    };
    const questions = askWorker(() => aWorker(() => refusing), "any");
    await expect(questions.count({}, TODAY)).rejects.toMatchObject({ code: "outdated" });
    await expect(questions.matching({}, TODAY)).rejects.toMatchObject({ code: "failed" });
  });

  test("reject when the worker dies, and the next one is asked of a new worker", async () => {
    const workers: Worker[] = [];
    const make = () => {
      const worker = aWorker(() => ({
        ...noDesk,
        count: () => (workers.length === 1 ? new Promise(() => undefined) : Promise.resolve(7)),
      }));
      workers.push(worker);
      return worker;
    };
    const questions = askWorker(make, "any");
    const asked = questions.count({}, TODAY);
    workers[0]?.onerror?.({ message: "out of memory" } as ErrorEvent);
    await expect(asked).rejects.toThrow("out of memory");
    expect(await questions.count({}, TODAY)).toBe(7);
  });
});

describe("a step looked at by a worker", () => {
  const action = { action: "add", filter: {}, options: PLAIN_ADD } as const;

  test("does what it would do here", async () => {
    const store = await aStore();
    const blank = blankContact("person", TODAY);
    await store.contacts.add([blank, { ...blank, excludeFromSegment: true }]);
    const segmentNo = await newSegment(someDoors(store), "Golf");
    const here = previewSteps(store);
    const there = askWorker(() => aWorker(() => ({ ...noDesk, ...here })), "any");
    const preview = await there.preview(segmentNo, action);
    expect(preview).toMatchObject({ addedCount: 1, leftOut: [{ contactNo: "CT000002" }] });
    expect(preview).toEqual(await here.preview(segmentNo, action));
    store.close();
  });

  test("is called off on both sides", async () => {
    const called: AbortSignal[] = [];
    const desk: QuestionDesk = {
      ...noDesk,
      preview: (_segmentNo, _action, { signal } = {}) => {
        if (signal !== undefined) called.push(signal);
        return new Promise(() => undefined);
      },
    };
    const outrun = new AbortController();
    const steps = askWorker(() => aWorker(() => desk), "any");
    const preview = steps.preview("SM00001", action, { signal: outrun.signal });
    outrun.abort();
    await expect(preview).rejects.toMatchObject({ name: "AbortError" });
    expect(called.map(({ aborted }) => aborted)).toEqual([true]);
    await expect(steps.preview("SM00001", action, { signal: outrun.signal })).rejects.toBe(
      outrun.signal.reason,
    );
    expect(called).toHaveLength(1);
  });
});

/** Answers nothing. */
const noDesk: QuestionDesk = {
  count: () => Promise.reject(new Error("No.")),
  matching: () => Promise.reject(new Error("No.")),
  preview: () => Promise.reject(new Error("No.")),
};

/** A worker without a thread: both sides of the wire here, and everything copied on the way. */
function aWorker(openDesk: (databaseName: string) => QuestionDesk): Worker {
  const wire: QuestionWire = {
    onmessage: null,
    postMessage: (reply: QuestionReply) => {
      worker.onmessage?.({ data: structuredClone(reply) } as MessageEvent);
    },
  };
  const worker = {
    onmessage: null as Worker["onmessage"],
    onerror: null,
    terminate: () => undefined,
    postMessage: (request: QuestionRequest) => {
      wire.onmessage?.({ data: structuredClone(request) } as MessageEvent<QuestionRequest>);
    },
  } as unknown as Worker;
  serveQuestions(openDesk, wire);
  return worker;
}
