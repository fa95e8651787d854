import type { Doors } from "../app/doors";
import type { LettersChecker } from "../app/find-in-letters";
import { HostError, NOT_IN_WORD, OFFICE_NOT_LOADED, OFFICE_TIMED_OUT } from "../ports/errors";
import type { Letter } from "../ports/letter";
import type { SelfTest } from "../ports/self-test";
import { databaseNameOf, openStore } from "../store/open-store";
import { fieldCaption } from "../ui/text";
import { canDownload } from "../word/capabilities";
import { askWorker } from "./question-client";
import { openBackupPlace } from "./backup-file";
import { newId, now, timeOfDay, today } from "./clock";
import { checkAnywhere } from "./check-anywhere";
import { lateLetter } from "./late-letter";
import { openWorkshop } from "./workshop-client";

/** Office answers in less than a second, or, now and then, never. */
const READY_TIMEOUT_MS = 15_000;

/**
 * Waits for Word, then opens everything that the pane's errands ask of the world: the store, Word, the merge worker,
 * the clock. Rejects with a {@link HostError} of a code of `ports/errors`, or with the store's error.
 */
export async function openDoors(): Promise<Doors> {
  await wordIsReady();
  const database = { partitionKey: partitionKey() };
  const elsewhere = askWorker(startQuestionWorker, databaseNameOf(database));
  const store = await openStore({
    ...database,
    now,
    today,
    newId,
    askElsewhere: elsewhere,
  });
  void store.persist();
  const workshop = openWorkshop(startMergeWorker);
  return {
    store,
    letter: lateLetter(loadLetter),
    merger: workshop,
    steps: elsewhere,
    checker: checkAnywhere(workshop, loadCheck),
    backupPlace: openBackupPlace(store.backups),
    selfTest: { run: async (run) => (await loadSelfTest()).run(run) },
    today,
    timeOfDay,
    newId,
    fieldCaption,
    fieldsByCaption: async () => (await import("../ui/fields-by-caption")).fieldsByCaption(),
    canDownload: canDownload(),
    download,
  };
}

function startMergeWorker(): Worker {
  return new Worker(new URL("./merge-worker.ts", import.meta.url), { name: "merge-worker" });
}

/** Where a worker looks at the letters, the pane never needs it. */
async function loadCheck(): Promise<LettersChecker["check"]> {
  return (await import("../app/find-in-letters")).findInLetters;
}

function startQuestionWorker(): Worker {
  return new Worker(new URL("./question-worker.ts", import.meta.url), { name: "question-worker" });
}

/** What speaks to Word is a fifth of the program, and not needed for its first picture. */
async function loadLetter(): Promise<Letter> {
  const [{ openLetter }, { LETTER_NAMESPACES }] = await Promise.all([
    import("../word/open-letter"),
    import("../merge/letter-namespaces"),
  ]);
  return openLetter(LETTER_NAMESPACES);
}

/** What looks at the user's Word is asked for once in a lifetime. */
async function loadSelfTest(): Promise<SelfTest> {
  const [{ openSelfTest }, { LETTER_NAMESPACES }] = await Promise.all([
    import("../word/self-test/open-self-test"),
    import("../merge/letter-namespaces"),
  ]);
  return openSelfTest(LETTER_NAMESPACES);
}

async function wordIsReady(): Promise<void> {
  const { Office: office } = globalThis as { readonly Office?: typeof Office };
  if (office === undefined) throw new HostError("Office.js was not loaded.", OFFICE_NOT_LOADED);
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => {
      reject(new HostError("Office.js was not ready in time.", OFFICE_TIMED_OUT));
    }, READY_TIMEOUT_MS);
  });
  const { host } = await Promise.race([office.onReady(), late]);
  // The type has no null, but outside of Office that is what comes.
  if ((host as Office.HostType | null) !== office.HostType.Word) {
    throw new HostError("This page is not in Word.", NOT_IN_WORD);
  }
}

/** Keeps apart what hosts store for pages of the same origin; "" where the host does not part them. */
function partitionKey(): string {
  return (Office.context as Partial<Office.Context>).partitionKey ?? "";
}

function download(fileName: string, file: Uint8Array | Blob, mediaType: string): void {
  const content = file instanceof Blob ? file : file.slice();
  const url = URL.createObjectURL(new Blob([content], { type: mediaType }));
  const link = Object.assign(document.createElement("a"), { href: url, download: fileName });
  link.click();
  // The browser needs the address until it has begun to save.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}
