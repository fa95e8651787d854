/** As long as a name may be, its ending not counted. */
const SHORT_NAME = /^.{0,100}/su;

/** A name that every file system takes, with this ending. Letters of any script stay. */
export function safeFileName(name: string, extension: string): string {
  const allowed = name.replace(/[\p{Cc}<>:"/\\|?*]+/gu, " ").replace(/\s+/g, " ");
  const short = SHORT_NAME.exec(allowed.trim())?.[0].replace(/[. ]+$/, "") ?? "";
  return `${short === "" ? "letters" : short}.${extension}`;
}
