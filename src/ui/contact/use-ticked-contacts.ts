import { useCallback, useMemo, useState } from "react";
import type { ContactNo } from "../../domain/contact/contact";

export interface TickedContacts {
  /** Whether the list shows boxes to be ticked. */
  readonly isTicking: boolean;
  readonly toggleTicking: () => void;
  readonly ticked: ReadonlySet<ContactNo>;
  readonly toggle: (no: ContactNo) => void;
  /** Ticks these and no others. */
  readonly tick: (nos: readonly ContactNo[]) => void;
}

const NOBODY: ReadonlySet<ContactNo> = new Set();

/** Which contacts of a list are ticked. They stay so while the list is searched and sorted. */
export function useTickedContacts(): TickedContacts {
  const [isTicking, setTicking] = useState(false);
  const [ticked, setTicked] = useState(NOBODY);
  const toggle = useCallback((no: ContactNo) => {
    setTicked((now) => {
      const next = new Set(now);
      if (!next.delete(no)) next.add(no);
      return next;
    });
  }, []);
  return useMemo(
    () => ({
      isTicking,
      toggleTicking: () => {
        setTicking(!isTicking);
        setTicked(NOBODY);
      },
      ticked,
      toggle,
      tick: (nos) => {
        setTicked(new Set(nos));
      },
    }),
    [isTicking, ticked, toggle],
  );
}
