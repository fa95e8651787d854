import { makeStyles, Switch, Text, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { startCarrying, stopCarrying } from "../../app/carried-words/carry-own-words";
import type { SegmentNo } from "../../domain/segment/segment";
import { useDoors } from "../shared/doors-context";
import { useNotify } from "../shared/use-notify";
import type { CarriedWordsDesk } from "./use-carried-words";
import type { LetterDesk } from "./use-letter";

interface KeepInDocumentProps {
  readonly desk: LetterDesk;
  readonly carried: CarriedWordsDesk;
  readonly segmentNo: SegmentNo;
}

/** Lets the document carry the segment's own words, and says what that means. */
export function KeepInDocument({ desk, carried, segmentNo }: KeepInDocumentProps) {
  const { t } = useTranslation("letter");
  const styles = useStyles();
  const doors = useDoors();
  const notify = useNotify();
  const explainedId = useId();
  const keep = async () => {
    const started = await startCarrying(doors, segmentNo);
    if (started.ok) notify({ text: t("carried.started", { count: started.value }) });
    else notify({ text: t(`carried.${started.problem}`), intent: "warning" });
    await carried.again();
  };
  const giveUp = async () => {
    const stopped = await stopCarrying(doors, segmentNo);
    if (stopped.ok) notify({ text: t("carried.stopped") });
    else notify({ text: t(`carried.${stopped.problem}`), intent: "warning" });
    await carried.again();
  };
  return (
    <div className={styles.root}>
      <Switch
        label={t("carried.keep")}
        aria-describedby={explainedId}
        checked={carried.look?.isCarrying ?? false}
        disabled={carried.look === undefined}
        onChange={(_, { checked }) => {
          desk.run(checked ? keep : giveUp);
        }}
      />
      <Text id={explainedId} size={200} className={styles.explained}>
        {t("carried.keepText")}
      </Text>
    </div>
  );
}

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  explained: {
    color: tokens.colorNeutralForeground2,
    paddingInline: tokens.spacingHorizontalS,
  },
});
