import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useMemo, useState } from "react";
import type { Segment } from "../../domain/segment/segment";
import { useDoors } from "../shared/doors-context";
import type { RoomProps } from "../shared/rooms";
import { useWatch } from "../shared/use-watch";
import { Waiting } from "../shared/Waiting";
import { CarriedWordsBar } from "./CarriedWordsBar";
import { HomelessDialog } from "./HomelessDialog";
import { LanguageBar } from "./LanguageBar";
import { LanguagesPage } from "./LanguagesPage";
import { LetterParts } from "./LetterParts";
import { PreviewBar } from "./PreviewBar";
import { useCarriedWords } from "./use-carried-words";
import { useLetter, type LetterDesk } from "./use-letter";
import { useLetterLanguages } from "./use-letter-languages";

const CarriedWordsPage = lazy(async () => ({
  default: (await import("./CarriedWordsPage")).CarriedWordsPage,
}));

/** The room of the letter: look at anybody's, put fields in, give passages to single contacts. */
export function LetterRoom({ segmentNo, onSegmentChosen, onRoomChosen }: RoomProps) {
  const styles = useStyles();
  const desk = useLetter();
  const segment = useOpenSegment(segmentNo);
  return (
    <div className={styles.root}>
      <PreviewBar
        desk={desk}
        segment={segment}
        onSegmentChosen={onSegmentChosen}
        onRoomChosen={onRoomChosen}
      />
      <LettersAndParts desk={desk} segment={segment} />
      <HomelessDialog desk={desk} />
    </div>
  );
}

interface LettersAndPartsProps {
  readonly desk: LetterDesk;
  readonly segment: Segment | undefined;
}

/** The parts of the letter, or what is gone into: the segment's letters in all languages, the words that it carries. */
function LettersAndParts({ desk, segment }: LettersAndPartsProps) {
  const [seesLanguages, setSeesLanguages] = useState(false);
  const [seesCarried, setSeesCarried] = useState(false);
  const carried = useCarriedWords(desk, segment?.header.no ?? "");
  const languages = useLetterLanguages(desk, segment);
  const isKnown = segment !== undefined && languages !== undefined;
  if (isKnown && seesLanguages) {
    return (
      <LanguagesPage
        {...{ desk, segment, languages }}
        onLeave={() => {
          setSeesLanguages(false);
        }}
      />
    );
  }
  if (seesCarried) {
    return (
      <Suspense fallback={<Waiting lines={4} />}>
        <CarriedWordsPage
          {...{ desk, segment, carried }}
          onLeave={() => {
            setSeesCarried(false);
          }}
        />
      </Suspense>
    );
  }
  return (
    <>
      {isKnown ? (
        <LanguageBar
          {...{ desk, segment, languages }}
          onOpen={() => {
            setSeesLanguages(true);
          }}
        />
      ) : null}
      <CarriedWordsBar
        {...{ desk, carried }}
        onOpen={() => {
          setSeesCarried(true);
        }}
      />
      <LetterParts desk={desk} segment={segment} carried={carried} />
    </>
  );
}

/** The segment that the pane is at; undefined while there is none. A fault goes to the room's boundary. */
function useOpenSegment(segmentNo: string): Segment | undefined {
  const { segments } = useDoors().store;
  const watch = useMemo(() => segments.segment(segmentNo), [segments, segmentNo]);
  const watched = useWatch(watch);
  if (watched.state === "failed") throw watched.fault;
  return watched.state === "here" ? watched.value : undefined;
}

const useStyles = makeStyles({
  root: {
    height: "100%",
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground1,
  },
});
