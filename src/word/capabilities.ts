/**
 * Everything that depends on which Word this is. What the add-in needs in any case (WordApi 1.3) is in the manifest.
 */

/** Whether changes can be kept from being tracked while a letter is shown. */
export function canPauseTracking(): boolean {
  return Office.context.requirements.isSetSupported("WordApi", "1.4");
}

/** Whether the host lets a page download files. Word for Mac and iPad do not. */
export function canDownload(): boolean {
  const { Mac, iOS } = Office.PlatformType;
  return ![Mac, iOS].includes(Office.context.platform);
}
