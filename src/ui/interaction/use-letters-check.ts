import { useCallback, useEffect, useRef, useState } from "react";
import { checkLetters, type LettersChecked } from "../../app/check-letters";
import { firstValue } from "../../app/first-value";
import type { Segment } from "../../domain/segment/segment";
import { useDoors } from "../shared/doors-context";
import { useErrand } from "../shared/use-errand";
import { useLettersChecked } from "../shared/use-letters-checked";
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

/** Many changes may come at once. */
const AT_REST_MS = 500;

/**
 * Checks the letters of the segment when asked, and then again by itself whenever segment or contacts have changed, for
 * as long as the room is looked at: what is fixed goes from the list.
 */
export function useLettersCheck(segment: Segment): LettersCheck {
  const doors = useDoors();
  const { running, run } = useErrand();
  const tellChecked = useLettersChecked();
  const watched = useWatch(doors.store.contacts.version);
  const [found, setFound] = useState<Found>();
  const check = useCallback(() => {
    run(async () => {
      const version = await firstValue(doors.store.contacts.version);
      const checked = await checkLetters(doors, segment.header.no);
      if (checked === undefined) return;
      setFound({ checked, segment, version });
      tellChecked(segment.header.no);
    });
  }, [doors, run, segment, tellChecked]);
  const stale = found !== undefined && isStale(found, segment, watched);
  const lastTried = useRef<readonly unknown[]>([]);
  useEffect(() => {
    const isTried = lastTried.current[0] === segment && lastTried.current[1] === watched;
    if (!stale || running || isTried) return undefined;
    const timer = setTimeout(() => {
      lastTried.current = [segment, watched];
      check();
    }, AT_REST_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [stale, running, check, segment, watched]);
  return {
    checked: found?.checked,
    isStale: stale,
    isRunning: running,
    check,
  };
}

function isStale(found: Found, segment: Segment, version: Watched<number>): boolean {
  const contactsChanged = version.state === "here" && version.value !== found.version;
  return found.segment !== segment || contactsChanged;
}
