import { Activity, lazy, Suspense, useEffect, useRef, useState } from "react";
import type { SegmentLogged } from "../../app/log-segment";
import type { LoggedSegment } from "../../domain/interaction/interaction-log-entry";
import { useDoors } from "../shared/doors-context";
import type { RoomProps } from "../shared/rooms";
import { Waiting } from "../shared/Waiting";
import { useWatch } from "../shared/use-watch";
import { WhenHere } from "../shared/WhenHere";
import { JustLogged } from "./JustLogged";
import { LogDialog, type LogAsked } from "./LogDialog";
import { LoggedSegments } from "./LoggedSegments";
import { LoggedSegmentView } from "./LoggedSegmentView";
import { NothingToSend } from "./NothingToSend";
import { SendSegment } from "./SendSegment";
import { useLetterRun, type LetterRun } from "./use-letter-run";

/** What the log comes to, and all of it, come when they are asked for. */
const TotalsView = lazy(async () => ({ default: (await import("./TotalsView")).TotalsView }));
const EntriesPage = lazy(async () => ({ default: (await import("./EntriesPage")).EntriesPage }));

/** The room of the log: the way of the open segment's letters, and all that went out before. */
export function InteractionRoom(props: RoomProps) {
  const watched = useWatch(useDoors().store.log.loggedSegments);
  const letterRun = useRunOf(props.segmentNo);
  return (
    <WhenHere watched={watched}>
      {(loggedSegments) => (
        <LogPages {...props} loggedSegments={loggedSegments} letterRun={letterRun} />
      )}
    </WhenHere>
  );
}

/** A run is about one segment: whoever goes on to another cancels it. */
function useRunOf(segmentNo: string): LetterRun {
  const letterRun = useLetterRun();
  const { cancel } = letterRun;
  const runsFor = useRef(segmentNo);
  useEffect(() => {
    if (runsFor.current !== segmentNo) cancel();
    runsFor.current = segmentNo;
  }, [segmentNo, cancel]);
  return letterRun;
}

interface LogPagesProps extends RoomProps {
  readonly loggedSegments: readonly LoggedSegment[];
  readonly letterRun: LetterRun;
}

/** What of the log is being looked at; its page when there is nothing. */
type LogView = "page" | "totals" | "entries" | { readonly loggedSegmentEntryNo: number };

function LogPages(props: LogPagesProps) {
  const [view, setView] = useState<LogView>("page");
  const opened =
    typeof view === "string"
      ? undefined
      : props.loggedSegments.find(({ entryNo }) => entryNo === view.loggedSegmentEntryNo);
  const goBack = () => {
    setView("page");
  };
  const showsPage = view !== "totals" && view !== "entries" && opened === undefined;
  return (
    <>
      <Activity mode={showsPage ? "visible" : "hidden"}>
        <LogPage {...props} onViewed={setView} />
      </Activity>
      <Suspense fallback={<Waiting />}>
        {view === "totals" ? <TotalsView onBack={goBack} /> : null}
        {view === "entries" ? <EntriesPage {...props} onBack={goBack} /> : null}
      </Suspense>
      {opened === undefined ? null : (
        <LoggedSegmentView {...props} logged={opened} onBack={goBack} />
      )}
    </>
  );
}

interface LogPageProps extends LogPagesProps {
  readonly onViewed: (view: LogView) => void;
}

function LogPage({ loggedSegments, letterRun, onViewed, ...room }: LogPageProps) {
  const [justLogged, setJustLogged] = useState<SegmentLogged>();
  const [asked, setAsked] = useState<LogAsked>();
  const isEmpty = room.segmentNo === "" && loggedSegments.length === 0;
  return (
    <>
      {justLogged === undefined ? null : (
        <JustLogged
          {...room}
          logged={justLogged}
          onShown={(loggedSegmentEntryNo) => {
            onViewed({ loggedSegmentEntryNo });
          }}
          onDismissed={() => {
            setJustLogged(undefined);
          }}
        />
      )}
      {room.segmentNo === "" ? null : (
        <SendSegment key={room.segmentNo} {...room} letterRun={letterRun} onLogAsked={setAsked} />
      )}
      <LogDialog
        asked={asked}
        letterRun={letterRun}
        onLogged={setJustLogged}
        onClosed={() => {
          setAsked(undefined);
        }}
      />
      {isEmpty ? <NothingToSend {...room} /> : null}
      {isEmpty ? null : (
        <LoggedSegments
          loggedSegments={loggedSegments}
          onOpened={({ entryNo }) => {
            onViewed({ loggedSegmentEntryNo: entryNo });
          }}
          onEntriesOpened={() => {
            onViewed("entries");
          }}
          onTotalsOpened={() => {
            onViewed("totals");
          }}
        />
      )}
    </>
  );
}
