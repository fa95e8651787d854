import { makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import { Activity, lazy, Suspense, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Reopening } from "../../app/reopen-logged-segment";
import { foldText } from "../../domain/fold-text";
import type {
  InteractionLogEntry,
  LoggedSegment,
} from "../../domain/interaction/interaction-log-entry";
import { type Split, splitWith } from "../../domain/segment/split";
import { useDoors } from "../shared/doors-context";
import { RoomBar } from "../shared/RoomBar";
import type { RoomProps } from "../shared/rooms";
import { Waiting } from "../shared/Waiting";
import { useWatch, type Watched } from "../shared/use-watch";
import { WhenHere } from "../shared/WhenHere";
import { EntryList } from "./EntryList";
import { EntryView } from "./EntryView";
import { LoggedSegmentHead, type LoggedPage } from "./LoggedSegmentHead";
import { useLoggedSegmentErrands, type LoggedSegmentErrands } from "./use-logged-segment-errands";

/** What is rarely asked comes when it is. */
const LoggedCriteria = lazy(async () => ({
  default: (await import("./LoggedCriteria")).LoggedCriteria,
}));
const LoggedParts = lazy(async () => ({
  default: (await import("./LoggedParts")).LoggedParts,
}));
const ReopenDialog = lazy(async () => ({
  default: (await import("./ReopenDialog")).ReopenDialog,
}));

interface LoggedSegmentViewProps extends Omit<RoomProps, "segmentNo"> {
  readonly logged: LoggedSegment;
  readonly onBack: () => void;
}

/** One logging: whom it went to, each of its interactions, and what can follow. */
export function LoggedSegmentView({ logged, onBack, ...goTo }: LoggedSegmentViewProps) {
  const { log } = useDoors().store;
  const watched = useWatch(useMemo(() => log.entriesOf(logged.entryNo), [log, logged.entryNo]));
  const errands = useLoggedSegmentErrands(logged, goTo);
  const [openedNo, setOpenedNo] = useState(0);
  const [asked, setPage] = useState<LoggedPage>();
  const split = useSplitWith(logged);
  // Another pane may have forgotten the split.
  const page = asked === "parts" && split === undefined ? undefined : asked;
  const entries = watched.state === "here" ? watched.value : [];
  const opened = entries.find(({ entryNo }) => entryNo === openedNo);
  const leavePage = () => {
    setPage(undefined);
  };
  return (
    <>
      <Activity mode={opened === undefined && page === undefined ? "visible" : "hidden"}>
        <Entries
          logged={logged}
          watched={watched}
          errands={errands}
          onOpened={setOpenedNo}
          isPart={split !== undefined}
          onPageOpened={setPage}
          onBack={onBack}
        />
      </Activity>
      <Suspense fallback={<Waiting />}>
        {page === "criteria" ? (
          <LoggedCriteria logged={logged} errands={errands} onBack={leavePage} />
        ) : null}
        {page === "parts" && split !== undefined ? (
          <LoggedParts split={split} onBack={leavePage} />
        ) : null}
      </Suspense>
      {opened === undefined ? null : (
        <EntryView
          {...goTo}
          entry={opened}
          onBack={() => {
            setOpenedNo(0);
          }}
        />
      )}
    </>
  );
}

/** The split that the segment is a part of; undefined where there is none. */
function useSplitWith({ segmentNo }: LoggedSegment): Split | undefined {
  const watched = useWatch(useDoors().store.segments.splits);
  return watched.state === "here" ? splitWith(watched.value, segmentNo) : undefined;
}

interface EntriesProps extends Pick<LoggedSegmentViewProps, "logged" | "onBack"> {
  readonly errands: LoggedSegmentErrands;
  readonly isPart: boolean;
  readonly onPageOpened: (page: LoggedPage) => void;
  readonly watched: Watched<readonly InteractionLogEntry[]>;
  readonly onOpened: (entryNo: number) => void;
}

function Entries({ logged, watched, onOpened, onBack, ...head }: EntriesProps) {
  const { t } = useTranslation("interaction");
  const { t: tShared } = useTranslation("shared");
  const styles = useStyles();
  const [reopening, setReopening] = useState<Reopening>();
  const [search, setSearch] = useState("");
  const { description, segmentNo } = logged;
  return (
    <div className={styles.view}>
      <RoomBar title={description === "" ? segmentNo : description} onBack={onBack} />
      <WhenHere watched={watched}>
        {(entries) => (
          <>
            <LoggedSegmentHead
              {...head}
              logged={logged}
              entries={entries}
              onReopening={setReopening}
            />
            <SearchBox
              className={styles.search}
              placeholder={t("logged.search")}
              aria-label={t("logged.search")}
              dismiss={{ "aria-label": tShared("action.clear") }}
              value={search}
              onChange={(_, { value }) => {
                setSearch(value);
              }}
            />
            <EntryList entries={found(entries, search)} onOpened={onOpened} />
          </>
        )}
      </WhenHere>
      {reopening === undefined ? null : (
        <Suspense fallback={null}>
          <ReopenDialog
            logged={logged}
            reopening={reopening}
            errands={head.errands}
            onClosed={() => {
              setReopening(undefined);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

function found(entries: readonly InteractionLogEntry[], search: string) {
  const sought = foldText(search.trim());
  if (sought === "") return entries;
  return entries.filter(({ contact: { name, companyName } }) =>
    foldText(`${companyName} ${name}`).includes(sought),
  );
}

const useStyles = makeStyles({
  view: { height: "100%", display: "flex", flexDirection: "column" },
  search: {
    flexShrink: 0,
    maxWidth: "none",
    margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
});
