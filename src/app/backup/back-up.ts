import type { BackupState } from "../../ports/backup-book";
import type { Doors } from "../doors";
import { firstValue } from "../first-value";
import { makeBackup, type BackupWanted } from "./make-backup";

const BACKUP_TYPE = "application/octet-stream";

/** Makes a backup and lets the user keep it as a file. Rejects with the signal's reason when it is called off. */
export async function backUp(doors: Doors, wanted: BackupWanted): Promise<void> {
  const { bytes, seq } = await makeBackup(doors, wanted);
  doors.download(backupFileName(doors.today()), bytes, BACKUP_TYPE);
  await doors.store.backups.noteBackup(seq);
}

/** "segment-letters-2026-11-23.slbackup". */
export function backupFileName(today: string): string {
  return `segment-letters-${today}.slbackup`;
}

/** Writes a backup to the file that was chosen for it. */
export async function backUpToPlace({ store, backupPlace }: Doors): Promise<void> {
  const { bytes, seq } = await makeBackup({ store }, { passphrase: "" });
  await backupPlace.write(bytes);
  await store.backups.noteBackup(seq);
}

const LEAST_MILLISECONDS_BETWEEN = 3_600_000;

/** Writes a backup by itself: where a file was chosen, something has changed, and the last one is not of this hour. */
export async function backUpWhenDue(doors: Doors, now: Date): Promise<void> {
  const { changesSince, lastBackup } = await firstValue(doors.store.backups.state);
  const lastAt = lastBackup === undefined ? -Infinity : Date.parse(lastBackup.at);
  if (changesSince === 0 || now.getTime() - lastAt < LEAST_MILLISECONDS_BETWEEN) return;
  const place = await doors.backupPlace.chosen();
  if (place?.isAllowed === true) await backUpToPlace(doors);
}

const OLD_DAYS = 14;
const MILLISECONDS_A_DAY = 86_400_000;

/**
 * For how many days there was no backup, where the user is to be reminded: much time has gone by, and something has
 * changed. Else undefined.
 */
export function daysOverdue(
  { createdAt, lastBackup, changesSince }: BackupState,
  today: string,
): number | undefined {
  const since = Date.parse((lastBackup?.at ?? createdAt).slice(0, today.length));
  const days = Math.round((Date.parse(today) - since) / MILLISECONDS_A_DAY);
  return changesSince > 0 && days >= OLD_DAYS ? days : undefined;
}
