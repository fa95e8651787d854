import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { Activity, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { EntryFilter } from "../../domain/interaction/entry-filter";
import { useDoors } from "../shared/doors-context";
import { NewInteraction } from "../shared/NewInteraction";
import { RoomBar } from "../shared/RoomBar";
import type { RoomProps } from "../shared/rooms";
import { useWatch } from "../shared/use-watch";
import { WhenHere } from "../shared/WhenHere";
import { EntryFilters } from "./EntryFilters";
import { EntryList } from "./EntryList";
import { EntryView } from "./EntryView";

interface EntriesPageProps extends Pick<RoomProps, "onContactOpened"> {
  readonly onBack: () => void;
}

/** More at once are not read. */
const PAGE = 200;

/** All interactions, of segments and of their own, newest first; those that are asked for. */
export function EntriesPage({ onBack, onContactOpened }: EntriesPageProps) {
  const { t } = useTranslation("interaction");
  const styles = useStyles();
  const { log } = useDoors().store;
  const [filter, setFilter] = useState<EntryFilter>({});
  const [atMost, setAtMost] = useState(PAGE);
  const [openedNo, setOpenedNo] = useState(0);
  const [isNew, setNew] = useState(false);
  const watched = useWatch(useMemo(() => log.entries(filter, atMost), [log, filter, atMost]));
  const entries = watched.state === "here" ? watched.value : [];
  const opened = entries.find(({ entryNo }) => entryNo === openedNo);
  if (isNew) {
    return (
      <NewInteraction
        onLeave={() => {
          setNew(false);
        }}
      />
    );
  }
  return (
    <>
      <Activity mode={opened === undefined ? "visible" : "hidden"}>
        <div className={styles.view}>
          <RoomBar title={t("entries.title")} onBack={onBack}>
            <Button
              appearance="subtle"
              icon={<AddRegular />}
              aria-label={t("entries.new")}
              title={t("entries.new")}
              onClick={() => {
                setNew(true);
              }}
            />
          </RoomBar>
          <EntryFilters
            filter={filter}
            onChanged={(changed) => {
              setFilter(changed);
              setAtMost(PAGE);
            }}
          />
          <WhenHere watched={watched}>
            {(found) => <EntryList entries={found} onOpened={setOpenedNo} />}
          </WhenHere>
          {entries.length < atMost ? null : (
            <Link
              as="button"
              className={styles.more}
              onClick={() => {
                setAtMost(atMost + PAGE);
              }}
            >
              {t("logged.showMore", { count: PAGE })}
            </Link>
          )}
        </div>
      </Activity>
      {opened === undefined ? null : (
        <EntryView
          entry={opened}
          onContactOpened={onContactOpened}
          onBack={() => {
            setOpenedNo(0);
          }}
        />
      )}
    </>
  );
}

const useStyles = makeStyles({
  view: { height: "100%", display: "flex", flexDirection: "column" },
  more: { padding: tokens.spacingHorizontalM },
});
