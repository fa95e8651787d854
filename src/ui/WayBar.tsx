import { Caption1, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { useDoors } from "./shared/doors-context";
import type { RoomProps } from "./shared/rooms";
import { useWay, WAY, type Place } from "./use-way";

interface WayBarProps extends Place, Pick<RoomProps, "onRoomChosen"> {}

/** A quiet line from the contacts to the log: what is done, and what comes next. */
export function WayBar({ onRoomChosen, ...place }: WayBarProps) {
  const { t } = useTranslation("shared");
  const styles = useStyles();
  const doneCount = useWay(useDoors(), place);
  const next = WAY[doneCount ?? WAY.length];
  const text = next === undefined ? "" : t(`way.${textOf(next.step, place)}`);
  return (
    <nav className={styles.root} aria-label={t("way.label")}>
      <div className={styles.line} aria-hidden="true">
        {WAY.map(({ step }, index) => (
          <span
            key={step}
            className={mergeClasses(styles.part, index < (doneCount ?? 0) && styles.done)}
          />
        ))}
      </div>
      <Caption1 className={styles.next}>
        {next === undefined || next.room === place.room ? (
          text
        ) : (
          <Link
            className={styles.link}
            onClick={() => {
              onRoomChosen(next.room);
            }}
          >
            {text}
          </Link>
        )}
      </Caption1>
    </nav>
  );
}

/** Who has no segment starts one; who has an empty one fills it. */
function textOf(step: (typeof WAY)[number]["step"], { segmentNo }: Place) {
  return step === "segment" && segmentNo !== "" ? "lines" : step;
}

const useStyles = makeStyles({
  root: {
    display: "grid",
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  line: { display: "flex", columnGap: tokens.spacingHorizontalXXS },
  part: {
    flexGrow: 1,
    height: tokens.strokeWidthThicker,
    backgroundColor: tokens.colorNeutralStroke2,
    borderRadius: tokens.borderRadiusCircular,
    "@media (forced-colors: active)": { backgroundColor: "GrayText" },
  },
  done: {
    backgroundColor: tokens.colorBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  // The line's place is kept while nothing is known yet.
  next: { minHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  link: { fontSize: "inherit", lineHeight: "inherit" },
});
