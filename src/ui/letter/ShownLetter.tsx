import { Button, Link, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { EyeRegular } from "@fluentui/react-icons/svg/eye";
import { Trans, useTranslation } from "react-i18next";
import type { SegmentNo } from "../../domain/segment/segment";
import type { RoomProps } from "../shared/rooms";
import type { LetterDesk } from "./use-letter";
import { useShownName } from "./use-shown-name";

interface ShownLetterProps extends Pick<RoomProps, "segmentNo" | "onSegmentChosen"> {
  readonly desk: LetterDesk;
  /** Where the shown letter comes among those of the segment. */
  readonly place: { readonly at: number; readonly count: number };
}

/** Whose letter the document shows, and the way back to the fields. Nothing while it is the template. */
export function ShownLetter({ desk, place, segmentNo, onSegmentChosen }: ShownLetterProps) {
  const { t } = useTranslation("letter");
  const styles = useStyles();
  const contactNo = desk.state?.shownContactNo ?? "";
  const name = useShownName(desk);
  const isElsewhere = desk.state !== undefined && desk.state.segmentNo !== segmentNo;
  return (
    <div aria-live="polite" className={mergeClasses(contactNo !== "" && styles.shown)}>
      {contactNo === "" ? null : (
        <>
          <Text size={200} className={styles.title}>
            <EyeRegular className={styles.icon} aria-hidden="true" />
            {t("preview.showing", { name })}
          </Text>
          <div className={styles.facts}>
            <Text size={200} className={styles.text}>
              {isElsewhere ? (
                <OtherSegment desk={desk} onSegmentChosen={onSegmentChosen} />
              ) : (
                t("preview.place", { number: place.at + 1, count: place.count })
              )}
            </Text>
            <Button
              size="small"
              icon={<ArrowUndoRegular />}
              className={styles.back}
              disabledFocusable={desk.running}
              onClick={() => {
                desk.backToFields();
              }}
            >
              {t("preview.back")}
            </Button>
          </div>
          {isElsewhere || desk.state?.passages.length === 0 ? null : (
            <Text size={200}>{t("preview.explained")}</Text>
          )}
        </>
      )}
    </div>
  );
}

function OtherSegment({
  desk,
  onSegmentChosen,
}: Pick<ShownLetterProps, "desk" | "onSegmentChosen">) {
  const { t } = useTranslation("letter");
  const no: SegmentNo = desk.state?.segmentNo ?? "";
  return (
    <Trans
      t={t}
      i18nKey="preview.elsewhere"
      values={{ no }}
      components={{
        segment: (
          <Link
            inline
            onClick={() => {
              onSegmentChosen(no);
            }}
          />
        ),
      }}
    />
  );
}

const useStyles = makeStyles({
  shown: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
  title: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  icon: {
    flexShrink: 0,
    fontSize: tokens.fontSizeBase500,
    color: tokens.colorBrandForeground2,
  },
  facts: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  text: { minWidth: 0 },
  back: { flexShrink: 0, whiteSpace: "nowrap" },
});
