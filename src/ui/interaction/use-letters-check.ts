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

/** What a check is of: the segment as it was, and the contacts. */
interface Asked {
  readonly segment: Segment;
  readonly version: number;
}

interface Found extends Asked {
  readonly checked: LettersChecked;
}

/** Many changes may come at once. */
const AT_REST_MS = 500;

/**
 * Checks the letters of the segment when asked, and then again by itself whenever segment or contacts have changed, for
 * as long as the room is looked at: what is fixed goes from the list. A check that is outrun is called off.
 */
export function useLettersCheck(segment: Segment): LettersCheck {
  const doors = useDoors();
  const { running, run } = useErrand();
  const tellChecked = useLettersChecked();
  const watched = useWatch(doors.store.contacts.version);
  const [asked, setAsked] = useState<Asked>();
  const [found, setFound] = useState<Found>();
  const underWay = useRef<UnderWay>(undefined);
  const check = useCallback(() => {
    const before = underWay.current;
    before?.outrun.abort();
    const outrun = new AbortController();
    const checking = async () => {
      // The document is one letter at a time: who was called off lets go of it first.
      await before?.ended;
      if (outrun.signal.aborted) return;
      const version = await firstValue(doors.store.contacts.version);
      setAsked({ segment, version });
      const checked = await unlessOutrun(outrun, checkLetters(doors, segment.header.no, outrun));
      if (checked === undefined) return;
      setFound({ checked, segment, version });
      tellChecked(segment.header.no);
    };
    run(() => {
      const ended = checking();
      underWay.current = { outrun, ended: ended.catch(() => undefined) };
      return ended;
    });
  }, [doors, run, segment, tellChecked]);
  const isOutrun = asked !== undefined && isStale(asked, segment, watched);
  useEffect(() => {
    if (!isOutrun) return undefined;
    const timer = setTimeout(check, AT_REST_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [isOutrun, check, watched]);
  return {
    checked: found?.checked,
    isStale: found !== undefined && isStale(found, segment, watched),
    isRunning: running,
    check,
  };
}

/** A check on its way. */
interface UnderWay {
  readonly outrun: AbortController;
  /** Never rejects. */
  readonly ended: Promise<void>;
}

async function unlessOutrun<Value>(
  { signal }: AbortController,
  checking: Promise<Value>,
): Promise<Value | undefined> {
  try {
    return await checking;
  } catch (fault) {
    if (signal.aborted) return undefined;
    throw fault;
  }
}

function isStale(asked: Asked, segment: Segment, version: Watched<number>): boolean {
  const contactsChanged = version.state === "here" && version.value !== asked.version;
  return asked.segment !== segment || contactsChanged;
}
