/** The file that backups are written to by themselves, as far as the browser lets a page do so. */
export interface BackupPlace {
  /** False where no page may write to a file by itself: in most of Office's panes. */
  readonly isPossible: boolean;
  /** Lets the user choose the file. Gives its name; "" when nothing was chosen. To be called from a click only. */
  choose(fileName: string): Promise<string>;
  /** The file that was chosen, and whether it may still be written to; undefined for none. */
  chosen(): Promise<ChosenPlace | undefined>;
  /** Asks the user to let the file be written to again. To be called from a click only. */
  allow(): Promise<boolean>;
  write(bytes: Uint8Array): Promise<void>;
  forget(): Promise<void>;
}

export interface ChosenPlace {
  readonly name: string;
  readonly isAllowed: boolean;
}
