import { Button, Link, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { EyeRegular } from "@fluentui/react-icons/svg/eye";
import { Trans, useTranslation } from "react-i18next";
import { shownOtherwise } from "../../app/letter-document";
import type { SegmentNo } from "../../domain/segment/segment";
import type { RoomProps } from "../shared/rooms";
import type { LetterDesk } from "./use-letter";
import { useShownName } from "./use-shown-name";
import type { Walk } from "./use-walk";

interface ShownLetterProps extends Pick<RoomProps, "segmentNo" | "onSegmentChosen"> {
  readonly desk: LetterDesk;
  /** Where the shown letter comes among those that one walks through. */
  readonly walk: Pick<Walk, "filter" | "place" | "count">;
}

/** What the document shows instead of the template, and the way back to the fields. Nothing while it is the template. */
export function ShownLetter({ desk, walk, segmentNo, onSegmentChosen }: ShownLetterProps) {
  const { t } = useTranslation("letter");
  const styles = useStyles();
  const contactNo = desk.state?.shownContactNo ?? "";
  const name = useShownName(desk);
  const isElsewhere = desk.state !== undefined && desk.state.segmentNo !== segmentNo;
  const otherwise = desk.state && shownOtherwise(desk.state);
  const isTemplate = contactNo === "" && otherwise === undefined;
  return (
    <div aria-live="polite" className={mergeClasses(!isTemplate && styles.shown)}>
      {otherwise === undefined ? null : <Otherwise desk={desk} title={otherwise.title} />}
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
                t(`place.${walk.filter}`, { number: walk.place, count: walk.count })
              )}
            </Text>
            <BackButton desk={desk} />
          </div>
          {isElsewhere || desk.state?.passages.length === 0 ? null : (
            <Text size={200}>{t("preview.explained")}</Text>
          )}
        </>
      )}
    </div>
  );
}

function Otherwise({ desk, title }: { readonly desk: LetterDesk; readonly title: string }) {
  const { t } = useTranslation("letter");
  const styles = useStyles();
  return (
    <div className={styles.facts}>
      <Text size={200} className={styles.text}>
        {t("preview.otherwise", { title })}
      </Text>
      <BackButton desk={desk} />
    </div>
  );
}

function BackButton({ desk }: Pick<ShownLetterProps, "desk">) {
  const { t } = useTranslation("letter");
  const styles = useStyles();
  return (
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
