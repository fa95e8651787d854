import { blankContact } from "../../src/domain/contact/draft-contact";
import { askWorker } from "../../src/entry/question-client";
import type { QuestionReply, QuestionRequest } from "../../src/entry/question-messages";
import { serveQuestions, type QuestionWire } from "../../src/entry/serve-questions";
import { StoreError } from "../../src/ports/errors";
import type { ContactQuestions } from "../../src/store/questions/contact-questions";
import { openQuestionDesk } from "../../src/store/questions/open-question-desk";
import { aDatabaseName, aStore } from "../support/a-store";

const TODAY = "2026-11-23";

describe("questions asked of a worker", () => {
  test("are answered from the database that the pane has open, as it is now", async () => {
    const databaseName = aDatabaseName();
    const store = await aStore({ databaseName });
    const questions = askWorker(() => aWorker(openQuestionDesk), databaseName);
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
    const refusing: ContactQuestions = {
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
        count: () => (workers.length === 1 ? new Promise(() => undefined) : Promise.resolve(7)),
        matching: () => Promise.resolve([]),
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

/** A worker without a thread: both sides of the wire here, and everything copied on the way. */
function aWorker(openDesk: (databaseName: string) => ContactQuestions): Worker {
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
