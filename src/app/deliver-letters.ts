import type { Doors } from "./doors";
import type { LetterVolume } from "./join-volumes";
import { safeFileName } from "../domain/letter/safe-file-name";
import type { MadeLetters } from "./make-letters";
import { DOCX_TYPE, ZIP_TYPE } from "./media-types";

/** Hands one volume over to the user: opened in Word or downloaded, as the letters were made for. */
export async function deliverVolume(
  { letter, download }: Pick<Doors, "letter" | "download">,
  made: MadeLetters,
  volume: LetterVolume,
): Promise<void> {
  const { file } = volume;
  if (made.delivery === "open") {
    return letter.open(file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : file);
  }
  const isZip = made.delivery !== "download";
  const { language = "" } = volume;
  const name = language === "" ? made.name : `${made.name} (${language})`;
  const fileName = safeFileName(name, isZip ? "zip" : "docx");
  download(fileName, file, isZip ? ZIP_TYPE : DOCX_TYPE);
}

/** Hands over the first volume; the others wait until the user asks for them. */
export async function deliverFirst(
  doors: Pick<Doors, "letter" | "download">,
  made: MadeLetters,
): Promise<void> {
  const [first] = made.volumes;
  if (first !== undefined) await deliverVolume(doors, made, first);
}
