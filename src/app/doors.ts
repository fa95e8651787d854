import type { CaptionOf } from "../domain/letter/field-label";
import type { BackupPlace } from "../ports/backup-place";
import type { Letter } from "../ports/letter";
import type { Merger } from "../ports/merger";
import type { SelfTest } from "../ports/self-test";
import type { Store } from "../ports/store";
import type { LettersChecker } from "./find-in-letters";
import type { StepPreviewer } from "./preview-step";

/** The doors of the house: everything an errand may ask of the world. */
export interface Doors {
  readonly store: Store;
  readonly letter: Letter;
  readonly merger: Merger;
  readonly checker: LettersChecker;
  readonly steps: StepPreviewer;
  readonly backupPlace: BackupPlace;
  readonly selfTest: SelfTest;
  /** The calendar day, "2026-11-23". */
  readonly today: () => string;
  /** The time of day, "14:05". */
  readonly timeOfDay: () => string;
  /** A new key that nothing else has. */
  readonly newId: () => string;
  /** What a field is called in the language of the pane, and in what the pane puts into the letter. */
  readonly fieldCaption: CaptionOf;
  /** What fields are called in every language of the pane, as names are compared → the field's name. */
  readonly fieldsByCaption: () => Promise<ReadonlyMap<string, string>>;
  /** False on hosts without downloads (Word for Mac and iPad): results are opened there instead. */
  readonly canDownload: boolean;
  readonly download: (fileName: string, file: Uint8Array | Blob, mediaType: string) => void;
}
