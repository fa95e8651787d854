import type { BackupPlace, ChosenPlace } from "../ports/backup-place";
import type { BackupBook } from "../ports/backup-book";

/** What the File System Access API adds to the handles of TypeScript's own library. */
interface FileHandle extends FileSystemFileHandle {
  queryPermission(wanted: { readonly mode: "readwrite" }): Promise<PermissionState>;
  requestPermission(wanted: { readonly mode: "readwrite" }): Promise<PermissionState>;
}

interface SavePicker {
  showSaveFilePicker?: (wanted: {
    readonly suggestedName: string;
    readonly id: string;
  }) => Promise<FileHandle>;
}

/** A file of the user's, by the File System Access API. */
export function openBackupPlace(backups: BackupBook): BackupPlace {
  const handle = async () => (await backups.keptPlace()) as FileHandle | undefined;
  return {
    isPossible: canPick(),
    choose: (fileName) => choose(backups, fileName),
    chosen: async () => chosenPlace(await handle()),
    allow: async () => (await (await handle())?.requestPermission(WRITING)) === "granted",
    write: async (bytes) => {
      const file = await handle();
      if (file === undefined) throw new Error("No file was chosen for the backups.");
      const writable = await file.createWritable();
      await writable.write(bytes.slice());
      await writable.close();
    },
    forget: () => backups.keepPlace(undefined),
  };
}

const WRITING = { mode: "readwrite" } as const;

/** A frame of another origin, as a pane in Word on the web is, may not open the picker. */
function canPick(): boolean {
  return "showSaveFilePicker" in window && isOfOneOrigin();
}

function isOfOneOrigin(): boolean {
  try {
    return window.top?.location.origin === window.location.origin;
  } catch {
    return false;
  }
}

async function choose(backups: BackupBook, fileName: string): Promise<string> {
  const { showSaveFilePicker } = window as SavePicker;
  try {
    const file = await showSaveFilePicker?.({ suggestedName: fileName, id: "backup" });
    if (file === undefined) return "";
    await backups.keepPlace(file);
    return file.name;
  } catch (fault) {
    if (fault instanceof DOMException && fault.name === "AbortError") return "";
    throw fault;
  }
}

async function chosenPlace(file: FileHandle | undefined): Promise<ChosenPlace | undefined> {
  if (file === undefined) return undefined;
  const permission = await file.queryPermission(WRITING);
  return { name: file.name, isAllowed: permission === "granted" };
}
