import type { Doors } from "../../src/app/doors";
import { findInLetters } from "../../src/app/find-in-letters";
import { previewSteps } from "../../src/app/preview-step";
import type { BackupPlace } from "../../src/ports/backup-place";
import type { Store } from "../../src/ports/store";

/** A browser that lets no page write to files. */
const noPlace: BackupPlace = {
  isPossible: false,
  choose: () => Promise.resolve(""),
  chosen: () => Promise.resolve(undefined),
  allow: () => Promise.resolve(false),
  write: () => Promise.reject(new Error("There is no place.")),
  forget: () => Promise.resolve(),
};

/** Doors with a store; whatever else is asked of them fails, unless told. */
export function someDoors(store: Store, told: Partial<Doors> = {}): Doors {
  const closed = (door: string) => () => {
    throw new Error(`This test has no ${door}.`);
  };
  return {
    store,
    get letter(): never {
      return closed("letter")();
    },
    get merger(): never {
      return closed("merger")();
    },
    checker: { check: findInLetters },
    steps: previewSteps(store),
    backupPlace: noPlace,
    selfTest: { run: () => Promise.resolve({ ok: false, problem: "documentIsNotEmpty" }) },
    today: () => "2026-11-23",
    timeOfDay: () => "14:05",
    newId: () => "id-1",
    fieldCaption: ({ caption }) => caption,
    fieldsByCaption: () => Promise.resolve(new Map()),
    canDownload: true,
    download: closed("download"),
    ...told,
  };
}
