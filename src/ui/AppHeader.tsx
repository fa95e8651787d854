import {
  makeStyles,
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tab,
  TabList,
  tokens,
} from "@fluentui/react-components";
import { PeopleListRegular } from "@fluentui/react-icons/svg/people-list";
import { useTranslation } from "react-i18next";
import type { SegmentSummary } from "../ports/segment-book";
import { AppMenu } from "./AppMenu";
import { ROOMS, type Room, type RoomProps } from "./shared/rooms";

interface AppHeaderProps extends RoomProps {
  readonly room: Room;
  readonly segments: readonly SegmentSummary[];
}

/** The segment that the pane is at, and the four rooms in the order of the work. */
export function AppHeader({ room, onRoomChosen, ...props }: AppHeaderProps) {
  const { t } = useTranslation("shared");
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>{t("product")}</h1>
      <div className={styles.top}>
        <SegmentSwitch {...props} onRoomChosen={onRoomChosen} />
        <AppMenu />
      </div>
      <TabList
        size="small"
        className={styles.tabs}
        aria-label={t("room.all")}
        selectedValue={room}
        onTabSelect={(_, { value }) => {
          onRoomChosen(value as Room);
        }}
      >
        {ROOMS.map((each) => (
          <Tab key={each} value={each} className={styles.tab}>
            {t(`room.${each}`)}
          </Tab>
        ))}
      </TabList>
    </header>
  );
}

type SegmentSwitchProps = Omit<AppHeaderProps, "room" | "onContactOpened">;

function SegmentSwitch({ segments, segmentNo, onSegmentChosen, onRoomChosen }: SegmentSwitchProps) {
  const { t } = useTranslation("shared");
  const styles = useStyles();
  const current = segments.find(({ no }) => no === segmentNo);
  const nothing = segments.length === 0 ? t("segment.none") : t("segment.choose");
  const name = current === undefined ? nothing : segmentName(current);
  return (
    <Menu
      positioning="below-start"
      checkedValues={{ segment: [segmentNo] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        onSegmentChosen(checkedItems[0] ?? "");
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          appearance="subtle"
          size="small"
          className={styles.switch}
          icon={<PeopleListRegular />}
          aria-label={t("segment.current", { name })}
        >
          <span className={styles.name}>{name}</span>
        </MenuButton>
      </MenuTrigger>
      <MenuPopover className={styles.menu}>
        <MenuList>
          {segments.map((segment) => (
            <MenuItemRadio
              key={segment.no}
              name="segment"
              value={segment.no}
              secondaryContent={t("segment.lines", { count: segment.lineCount })}
            >
              {segmentName(segment)}
            </MenuItemRadio>
          ))}
          {segments.length === 0 ? null : <MenuDivider />}
          <MenuItem
            onClick={() => {
              onSegmentChosen("");
              onRoomChosen("segment");
            }}
          >
            {t("segment.all")}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function segmentName({ no, description }: SegmentSummary): string {
  return description === "" ? no : description;
}

/** Word's own menu button lies over the top right corner of the pane. */
const CORNER_WIDTH = "34px";
const CORNER_HEIGHT = "32px";

const useStyles = makeStyles({
  header: {
    flexShrink: 0,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  // Office shows the name over the pane already: this one is for screen readers.
  title: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: 0,
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
  top: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    paddingRight: CORNER_WIDTH,
  },
  switch: {
    justifyContent: "flex-start",
    minWidth: 0,
    height: CORNER_HEIGHT,
    fontWeight: tokens.fontWeightSemibold,
  },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  menu: { maxWidth: "min(300px, 96vw)", maxHeight: "80vh" },
  tabs: { flexWrap: "wrap" },
  tab: {
    paddingInline: tokens.spacingHorizontalSNudge,
    "@media (max-width: 299px)": { paddingInline: tokens.spacingHorizontalXXS },
  },
});
