import { useCallback, useState } from "react";
import { checkLetters, type LettersChecked } from "../../app/check-letters";
import { firstValue } from "../../app/first-value";
import type { Segment } from "../../domain/segment/segment";
import { useDoors } from "../shared/doors-context";
import { useErrand } from "../shared/use-errand";
import { useWatch, type Watched } from "../shared/use-watch";

export interface LettersCheck {
  /** Undefined before the first check. */
  readonly checked: LettersChecked | undefined;
  /** Whether segment or contacts have changed since. */
  readonly isStale: boolean;
  readonly isRunning: boolean;
  readonly check: () => void;
}

/** What a check found: of which segment, as it was, and of which contacts. */
interface Found {
  readonly checked: LettersChecked;
  readonly segment: Segment;
  readonly version: number;
}

/** Checks the letters of the segment when asked, and tells when the answer is no longer of today. */
export function useLettersCheck(segment: Segment): LettersCheck {
  const doors = useDoors();
  const { running, run } = useErrand();
  const watched = useWatch(doors.store.contacts.version);
  const [found, setFound] = useState<Found>();
  const check = useCallback(() => {
    run(async () => {
      const version = await firstValue(doors.store.contacts.version);
      const checked = await checkLetters(doors, segment.header.no);
      if (checked !== undefined) setFound({ checked, segment, version });
    });
  }, [doors, run, segment]);
  return {
    checked: found?.checked,
    isStale: found !== undefined && isStale(found, segment, watched),
    isRunning: running,
    check,
  };
}

function isStale(found: Found, segment: Segment, version: Watched<number>): boolean {
  const contactsChanged = version.state === "here" && version.value !== found.version;
  return found.segment !== segment || contactsChanged;
}
