import { makeStyles, tokens } from "@fluentui/react-components";
import { Activity, lazy, Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Doors } from "../app/doors";
import type { ContactNo } from "../domain/contact/contact";
import type { SegmentNo } from "../domain/segment/segment";
import { StoreError } from "../ports/errors";
import type { OutdatedReason } from "../ports/store";
import { AppHeader } from "./AppHeader";
import { AppPage } from "./AppPage";
import { AppRoom } from "./AppRoom";
import { DoorsContext } from "./shared/doors-context";
import { FaultBar } from "./shared/FaultBar";
import { FaultContext } from "./shared/use-errand";
import { FaultScreen } from "./shared/FaultScreen";
import { Notices } from "./shared/Notices";
import { RoomBoundary } from "./shared/RoomBoundary";
import { ROOMS, type Page, type Room } from "./shared/rooms";
import { LettersCheckedContext } from "./shared/use-letters-checked";
import { PageContext } from "./shared/use-open-page";
import type { PaneCommands } from "./shared/pane-commands";
import { PaneCommandContext } from "./shared/use-pane-command";
import { Waiting } from "./shared/Waiting";
import { useCurrentSegment } from "./use-current-segment";
import { usePaneCommands } from "./use-pane-commands";
import { WayBar } from "./WayBar";

/** What is rarely said comes after all else. */
const BackupNotice = lazy(async () => ({
  default: (await import("./backup/BackupNotice")).BackupNotice,
}));

interface AppProps {
  readonly doors: Doors;
  readonly commands: PaneCommands;
}

/** The pane: a header with the segment and the rooms, and the room the user is in. */
export function App({ doors, commands }: AppProps) {
  const [fault, setFault] = useState<unknown>();
  const styles = useStyles();
  const outdated = useOutdatedReason(doors);
  if (outdated !== undefined) return <FaultScreen fault={new StoreError("", outdated)} />;
  const faultBar =
    fault === undefined ? null : (
      <FaultBar
        fault={fault}
        onDismiss={() => {
          setFault(undefined);
        }}
      />
    );
  return (
    <DoorsContext.Provider value={doors}>
      <FaultContext.Provider value={setFault}>
        <Notices className={styles.pane}>
          <House doors={doors} commands={commands} faultBar={faultBar} />
        </Notices>
      </FaultContext.Provider>
    </DoorsContext.Provider>
  );
}

interface HouseProps extends AppProps {
  readonly faultBar: React.ReactNode;
}

function House({ doors, commands, faultBar }: HouseProps) {
  const styles = useStyles();
  const { t } = useTranslation("shared");
  const [room, setRoom] = useState<Room>("contact");
  const [visited, setVisited] = useState<ReadonlySet<Room>>(new Set([room]));
  const [page, setPage] = useState<Page>();
  const [contactNo, setContactNo] = useState<ContactNo>("");
  const [checkedNo, setCheckedNo] = useState<SegmentNo>("");
  const [segmentNo, setSegmentNo, segments] = useCurrentSegment(doors);
  const goTo = (next: Room) => {
    setRoom(next);
    setPage(undefined);
    setVisited((rooms) => new Set([...rooms, next]));
  };
  const asked = usePaneCommands(commands, goTo);
  const goByHand = (next: Room) => {
    asked.take();
    goTo(next);
  };
  const props = {
    segmentNo,
    onSegmentChosen: setSegmentNo,
    onRoomChosen: goByHand,
    onContactOpened: (no: ContactNo) => {
      setContactNo(no);
      goTo("contact");
    },
  };
  return (
    <PageContext.Provider value={setPage}>
      <PaneCommandContext.Provider value={asked}>
        <AppHeader {...props} room={room} segments={segments} />
        <WayBar {...props} room={room} segments={segments} checkedNo={checkedNo} />
        {faultBar}
        <Suspense fallback={null}>
          <BackupNotice />
        </Suspense>
        <LettersCheckedContext.Provider value={setCheckedNo}>
          <main className={styles.rooms}>
            {ROOMS.filter((each) => visited.has(each)).map((each) => (
              <Activity
                key={each}
                mode={each === room && page === undefined ? "visible" : "hidden"}
              >
                <section className={styles.room} aria-label={t(`room.${each}`)}>
                  <RoomBoundary room={t(`room.${each}`)}>
                    <Suspense fallback={<Waiting />}>
                      <AppRoom
                        {...props}
                        room={each}
                        contactNo={contactNo}
                        onContactLeft={() => {
                          setContactNo("");
                        }}
                      />
                    </Suspense>
                  </RoomBoundary>
                </section>
              </Activity>
            ))}
            {page === undefined ? null : (
              <section className={styles.room} aria-label={t(`page.${page}`)}>
                <RoomBoundary key={page} room={t(`page.${page}`)}>
                  <Suspense fallback={<Waiting />}>
                    <AppPage
                      page={page}
                      onLeave={() => {
                        setPage(undefined);
                      }}
                    />
                  </Suspense>
                </RoomBoundary>
              </section>
            )}
          </main>
        </LettersCheckedContext.Provider>
      </PaneCommandContext.Provider>
    </PageContext.Provider>
  );
}

function useOutdatedReason({ store }: Doors): OutdatedReason | undefined {
  const [outdated, setOutdated] = useState<OutdatedReason>();
  useEffect(() => store.onOutdated(setOutdated), [store]);
  return outdated;
}

const useStyles = makeStyles({
  pane: {
    height: "100vh",
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  rooms: { flexGrow: 1, minHeight: 0, position: "relative" },
  room: { height: "100%", overflowX: "hidden", overflowY: "auto" },
});
