import { useMemo, useState } from "react";
import { checkLetters } from "../../app/check-letters";
import type { Segment } from "../../domain/segment/segment";
import type { SegmentLine } from "../../domain/segment/segment-line";
import { useDoors } from "../shared/doors-context";
import type { LetterDesk } from "./use-letter";
import { useOwnWords } from "./use-own-words";
import { walkedLines, type WalkedLines, type WalkFilter } from "./walked-lines";

/** The way from letter to letter. */
export interface Walk extends WalkedLines {
  readonly filter: WalkFilter;
  /** Stops at these letters from now on. Those with problems are looked for first: the document shows the template then. */
  readonly stopAt: (filter: WalkFilter) => void;
}

/** The problems as they were when they were looked for. */
interface Troubled {
  readonly segmentNo: string;
  readonly lineNos: ReadonlySet<number>;
}

export function useWalk(
  desk: LetterDesk,
  segment: Segment | undefined,
  current: SegmentLine | undefined,
): Walk {
  const doors = useDoors();
  const segmentNo = segment?.header.no ?? "";
  const [filter, setFilter] = useState<WalkFilter>("all");
  const [troubled, setTroubled] = useState<Troubled>();
  const ownWords = useOwnWords(segmentNo);
  const own = useMemo(() => new Set(ownWords.map(({ contactNo }) => contactNo)), [ownWords]);
  const lines = useMemo(() => segment?.lines ?? [], [segment]);
  const walked = useMemo(() => {
    const isTroubled = ({ lineNo }: SegmentLine) =>
      troubled?.segmentNo === segmentNo && troubled.lineNos.has(lineNo);
    const isStop = {
      all: () => true,
      own: ({ contactNo }: SegmentLine) => own.has(contactNo),
      problems: isTroubled,
    }[filter];
    return walkedLines(lines, current, isStop);
  }, [lines, current, own, troubled, segmentNo, filter]);
  const stopAt = (wanted: WalkFilter) => {
    if (wanted !== "problems") {
      setFilter(wanted);
      return;
    }
    desk.run(async () => {
      const checked = await checkLetters(doors, segmentNo);
      await desk.refresh();
      const problems = (checked?.groups ?? []).flatMap((group) => group.problems);
      setTroubled({ segmentNo, lineNos: new Set(problems.map(({ lineNo }) => lineNo)) });
      setFilter("problems");
    });
  };
  return { ...walked, filter, stopAt };
}
