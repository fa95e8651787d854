import { useEffect, useMemo, useState } from "react";
import { readLetterLanguages, type LetterLanguages } from "../../app/letter-languages";
import type { Segment } from "../../domain/segment/segment";
import { useDoors } from "../shared/doors-context";
import { useReportFault } from "../shared/use-errand";
import { useWatch } from "../shared/use-watch";
import type { LetterDesk } from "./use-letter";

/** The languages of the segment's contacts and letters, as they are now; undefined until that is known. */
export function useLetterLanguages(
  { state }: LetterDesk,
  segment: Segment | undefined,
): LetterLanguages | undefined {
  const doors = useDoors();
  const report = useReportFault();
  const { segments, contacts } = doors.store;
  const segmentNo = segment?.header.no ?? "";
  const letters = useWatch(useMemo(() => segments.letters(segmentNo), [segments, segmentNo]));
  const version = useWatch(contacts.version);
  // Of all that the letter tells of itself this alone matters here; the rest changes with everybody who is shown.
  const language = state?.language;
  const [languages, setLanguages] = useState<LetterLanguages>();
  useEffect(() => {
    if (segment === undefined || language === undefined || letters.state !== "here")
      return undefined;
    let outrun = false;
    readLetterLanguages(doors, segment, { language }, letters.value).then((read) => {
      if (!outrun) setLanguages(read);
    }, report);
    return () => {
      outrun = true;
    };
  }, [doors, segment, language, letters, version, report]);
  return segment === undefined ? undefined : languages;
}
