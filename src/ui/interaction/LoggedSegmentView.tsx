import { makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import { Activity, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { foldText } from "../../domain/fold-text";
import type {
  InteractionLogEntry,
  LoggedSegment,
} from "../../domain/interaction/interaction-log-entry";
import { useDoors } from "../shared/doors-context";
import { RoomBar } from "../shared/RoomBar";
import type { RoomProps } from "../shared/rooms";
import { useWatch, type Watched } from "../shared/use-watch";
import { WhenHere } from "../shared/WhenHere";
import { EntryList } from "./EntryList";
import { EntryView } from "./EntryView";
import { LoggedSegmentHead } from "./LoggedSegmentHead";
import { useLoggedSegmentErrands } from "./use-logged-segment-errands";

interface LoggedSegmentViewProps extends Omit<RoomProps, "segmentNo"> {
  readonly logged: LoggedSegment;
  readonly onBack: () => void;
}

/** One logging: whom it went to, each of its interactions, and what can follow. */
export function LoggedSegmentView({ logged, onBack, ...goTo }: LoggedSegmentViewProps) {
  const { log } = useDoors().store;
  const watched = useWatch(useMemo(() => log.entriesOf(logged.entryNo), [log, logged.entryNo]));
  const [openedNo, setOpenedNo] = useState(0);
  const entries = watched.state === "here" ? watched.value : [];
  const opened = entries.find(({ entryNo }) => entryNo === openedNo);
  return (
    <>
      <Activity mode={opened === undefined ? "visible" : "hidden"}>
        <Entries
          {...goTo}
          logged={logged}
          watched={watched}
          onOpened={setOpenedNo}
          onBack={onBack}
        />
      </Activity>
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

interface EntriesProps extends LoggedSegmentViewProps {
  readonly watched: Watched<readonly InteractionLogEntry[]>;
  readonly onOpened: (entryNo: number) => void;
}

function Entries({ logged, watched, onOpened, onBack, ...goTo }: EntriesProps) {
  const { t } = useTranslation("interaction");
  const styles = useStyles();
  const errands = useLoggedSegmentErrands(logged, goTo);
  const [search, setSearch] = useState("");
  const { description, segmentNo } = logged;
  return (
    <div className={styles.view}>
      <RoomBar title={description === "" ? segmentNo : description} onBack={onBack} />
      <WhenHere watched={watched}>
        {(entries) => (
          <>
            <LoggedSegmentHead logged={logged} entries={entries} errands={errands} />
            <SearchBox
              className={styles.search}
              placeholder={t("logged.search")}
              aria-label={t("logged.search")}
              value={search}
              onChange={(_, { value }) => {
                setSearch(value);
              }}
            />
            <EntryList entries={found(entries, search)} onOpened={onOpened} />
          </>
        )}
      </WhenHere>
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
