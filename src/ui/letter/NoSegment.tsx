import { Caption1, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Segment } from "../../domain/segment/segment";
import type { RoomProps } from "../shared/rooms";

interface NoSegmentProps extends Pick<RoomProps, "onRoomChosen"> {
  readonly segment: Segment | undefined;
}

/** Says why nobody's letter can be looked at yet, and where to go. */
export function NoSegment({ segment, onRoomChosen }: NoSegmentProps) {
  const { t } = useTranslation("letter");
  const styles = useStyles();
  return (
    <Caption1 className={styles.root}>
      {segment === undefined ? t("preview.noSegment") : t("preview.noContacts")}{" "}
      <Link
        inline
        className={styles.link}
        onClick={() => {
          onRoomChosen("segment");
        }}
      >
        {t("preview.toSegment")}
      </Link>
    </Caption1>
  );
}

const useStyles = makeStyles({
  root: { color: tokens.colorNeutralForeground2, paddingInline: tokens.spacingHorizontalXS },
  link: { fontSize: "inherit", lineHeight: "inherit" },
});
