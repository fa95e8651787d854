import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { LeftOut, LeftOutReason } from "../../domain/segment/criteria-action";
import { LeftOutList } from "../shared/steps/LeftOutList";
import type { StepPreviewed } from "../../app/preview-step";

interface StepPreviewPanelProps {
  readonly preview: StepPreviewed | undefined;
  /** How many contacts the filter matches, where the step has one and that is known. */
  readonly matching?: number | undefined;
}

/** What the step would do: how many, who for example, and who is left out and why. */
export function StepPreviewPanel({ preview, matching }: StepPreviewPanelProps) {
  const { t } = useTranslation("segment");
  const styles = useStyles();
  const matches =
    matching === undefined ? null : (
      <Text block size={200} className={styles.quiet}>
        {t("preview.matching", { count: matching })}
      </Text>
    );
  if (preview === undefined) return <div className={styles.panel}>{matches}</div>;
  const { addedCount, removedCount, lineCount, sample, leftOut } = preview;
  const more = addedCount + removedCount - sample.length;
  return (
    <div className={styles.panel}>
      {/* All of it is read out whenever something in it changes: the numbers, and no names. */}
      <div role="status" aria-label={t("preview.label")}>
        {matches}
        <Text block weight="semibold">
          {changeText(addedCount, removedCount, t)}
        </Text>
        <Text block size={200} className={styles.quiet}>
          {t("preview.after", { count: lineCount })}
        </Text>
      </div>
      {sample.length === 0 ? null : (
        <Text block size={200} className={styles.sample}>
          {sample.map(({ name }) => name).join(", ")}
          {more > 0 ? ` ${t("preview.more", { count: more })}` : null}
        </Text>
      )}
      <LeftOutSummary leftOut={leftOut} />
    </div>
  );
}

function changeText(added: number, removed: number, t: TFunction<"segment">): string {
  if (added > 0) return t("preview.adds", { count: added });
  return removed > 0 ? t("preview.removes", { count: removed }) : t("preview.nothing");
}

function LeftOutSummary({ leftOut }: { readonly leftOut: readonly LeftOut[] }) {
  const { t } = useTranslation("segment");
  const { t: tShared } = useTranslation("shared");
  const styles = useStyles();
  if (leftOut.length === 0) return null;
  return (
    <details className={styles.leftOut}>
      <summary>
        <Text size={200}>
          {tShared("label", { name: t("preview.leftOut", { count: leftOut.length }) })}{" "}
          {reasonsText(leftOut, t)}
        </Text>
      </summary>
      <LeftOutList leftOut={leftOut} />
    </details>
  );
}

/** "3 excluded from segments, 1 deceased". */
function reasonsText(leftOut: readonly LeftOut[], t: TFunction<"segment">): string {
  const counts = new Map<LeftOutReason, number>();
  for (const { reason } of leftOut) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => `${count} ${t(`reason.${reason}`)}`).join(", ");
}

const useStyles = makeStyles({
  panel: { minHeight: "72px", "@media (max-height: 480px)": { minHeight: "auto" } },
  quiet: { color: tokens.colorNeutralForeground2 },
  sample: {
    color: tokens.colorNeutralForeground2,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    // A window at 200 % is low: what is being written needs the room.
    "@media (max-height: 480px)": { display: "none" },
  },
  leftOut: { color: tokens.colorNeutralForeground2, maxHeight: "30vh", overflowY: "auto" },
});
