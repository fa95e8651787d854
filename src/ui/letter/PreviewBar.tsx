import { Button, makeStyles, tokens, Tooltip } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useTranslation } from "react-i18next";
import type { Segment } from "../../domain/segment/segment";
import type { SegmentLine } from "../../domain/segment/segment-line";
import type { RoomProps } from "../shared/rooms";
import { usePaneCommand } from "../shared/use-pane-command";
import { LineField } from "./LineField";
import { NoSegment } from "./NoSegment";
import { ShownLetter } from "./ShownLetter";
import type { LetterDesk } from "./use-letter";
import { useShownName } from "./use-shown-name";
import { useWalk } from "./use-walk";
import { WalkMenu } from "./WalkMenu";

export interface PreviewBarProps extends Pick<RoomProps, "onSegmentChosen" | "onRoomChosen"> {
  readonly desk: LetterDesk;
  /** Undefined while the pane is at none. */
  readonly segment: Segment | undefined;
}

/** Goes from contact to contact, and says plainly whose letter the document shows. */
export function PreviewBar({ desk, segment, onSegmentChosen, onRoomChosen }: PreviewBarProps) {
  const { t } = useTranslation("letter");
  const styles = useStyles();
  const lines = segment?.lines ?? [];
  const current = segment && shownLine(desk, segment);
  const name = useShownName(desk);
  const walk = useWalk(desk, segment, current);
  const showLine = (line: SegmentLine | undefined) => {
    if (segment !== undefined && line !== undefined) desk.show(segment.header.no, line.lineNo);
  };
  const canShow = desk.state !== undefined && segment !== undefined && !desk.running;
  usePaneCommand("previousContact", canShow, () => {
    showLine(walk.previous);
  });
  usePaneCommand("nextContact", canShow, () => {
    showLine(walk.next);
  });
  const step = (line: SegmentLine | undefined, label: string, icon: React.JSX.Element) => (
    <Tooltip content={label} relationship="label">
      <Button
        appearance="subtle"
        icon={icon}
        disabledFocusable={desk.running || line === undefined}
        onClick={() => {
          showLine(line);
        }}
      />
    </Tooltip>
  );
  return (
    <section className={styles.root} aria-label={t("preview.label")}>
      {lines.length === 0 ? (
        <NoSegment segment={segment} onRoomChosen={onRoomChosen} />
      ) : (
        <div className={styles.walk}>
          {step(walk.previous, t("preview.previous"), <ChevronLeftRegular />)}
          <LineField lines={lines} current={current} currentName={name} onChosen={showLine} />
          {step(walk.next, t("preview.next"), <ChevronRightRegular />)}
          <WalkMenu filter={walk.filter} disabled={desk.running} onChange={walk.stopAt} />
        </div>
      )}
      <ShownLetter
        desk={desk}
        walk={walk}
        onSegmentChosen={onSegmentChosen}
        segmentNo={segment?.header.no ?? ""}
      />
    </section>
  );
}

/** The line whose letter the document shows; undefined in template mode, and while it shows another segment's. */
function shownLine(
  { state, shown }: LetterDesk,
  { header, lines }: Segment,
): SegmentLine | undefined {
  if (state === undefined || state.shownContactNo === "" || state.segmentNo !== header.no) {
    return undefined;
  }
  return (
    lines.find(({ lineNo }) => lineNo === shown?.lineNo) ??
    lines.find(({ contactNo }) => contactNo === state.shownContactNo)
  );
}

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
  },
  walk: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXXS },
});
