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
import { LetterFaultsBar } from "./LetterFaultsBar";
import { LetterParts } from "./LetterParts";
import { PreviewBar } from "./PreviewBar";
import { useCarriedWords } from "./use-carried-words";
import { useLetter, type LetterDesk } from "./use-letter";
import { useLetterLanguages } from "./use-letter-languages";

const CarriedWordsPage = lazy(async () => ({
  default: (await import("./CarriedWordsPage")).CarriedWordsPage,
}));

const LetterFaultsPage = lazy(async () => ({
  default: (await import("./LetterFaultsPage")).LetterFaultsPage,
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

/** What can be gone into from the parts of the letter. */
type Page = "languages" | "carried" | "faults";

/** The parts of the letter, or what is gone into: its languages, the own words that it carries, what is wrong with it. */
function LettersAndParts({ desk, segment }: LettersAndPartsProps) {
  const [page, setPage] = useState<Page>();
  const segmentNo = segment?.header.no ?? "";
  const carried = useCarriedWords(desk, segmentNo);
  const languages = useLetterLanguages(desk, segment);
  const { damaged, twice } = desk.faults;
  const onLeave = () => {
    setPage(undefined);
  };
  const opened = {
    languages:
      segment === undefined || languages === undefined ? null : (
        <LanguagesPage {...{ desk, segment, languages, onLeave }} />
      ),
    carried: <CarriedWordsPage {...{ desk, segment, carried, onLeave }} />,
    faults: <LetterFaultsPage {...{ desk, segment, onLeave }} />,
  }[page ?? "languages"];
  if (page !== undefined && opened !== null) {
    return <Suspense fallback={<Waiting lines={4} />}>{opened}</Suspense>;
  }
  return (
    <>
      {segment === undefined || languages === undefined ? null : (
        <LanguageBar
          {...{ desk, segment, languages }}
          onOpen={() => {
            setPage("languages");
          }}
        />
      )}
      {damaged.length + twice.length === 0 ? null : (
        <LetterFaultsBar
          count={damaged.length + twice.length}
          onOpen={() => {
            setPage("faults");
          }}
        />
      )}
      <CarriedWordsBar
        {...{ desk, carried, segmentNo }}
        onOpen={() => {
          setPage("carried");
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
