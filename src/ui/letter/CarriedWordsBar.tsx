import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { dropAllCarried, dropOthers } from "../../app/carried-words/take-over-words";
import type { SegmentNo } from "../../domain/segment/segment";
import { useDoors } from "../shared/doors-context";
import { useNotify } from "../shared/use-notify";
import type { CarriedWordsDesk } from "./use-carried-words";
import type { LetterDesk } from "./use-letter";

interface CarriedWordsBarProps {
  readonly desk: LetterDesk;
  readonly carried: CarriedWordsDesk;
  readonly segmentNo: SegmentNo;
  readonly onOpen: () => void;
}

/**
 * Says that the document carries own words that are not here, that are of other segments, or that cannot be read. Nothing
 * while it carries this segment's alone, or none.
 */
export function CarriedWordsBar({ desk, carried, segmentNo, onOpen }: CarriedWordsBarProps) {
  const { t } = useTranslation("letter");
  const styles = useStyles();
  const doors = useDoors();
  const { offers = [], problem, othersCount = 0 } = carried.look ?? {};
  const hasOffers = offers.length > 0;
  const hasOthers = !hasOffers && othersCount > 0;
  if (problem === undefined && !hasOffers && !hasOthers) return null;
  return (
    <section className={styles.root} aria-label={t("carried.label")}>
      {problem === undefined ? null : <Text size={200}>{t(`carried.${problem}`)}</Text>}
      {hasOffers ? <Text size={200}>{t("carried.count", { count: offers.length })}</Text> : null}
      {hasOthers ? <Text size={200}>{t("carried.others", { count: othersCount })}</Text> : null}
      <div className={styles.actions}>
        {hasOffers ? (
          <Button size="small" onClick={onOpen}>
            {t("carried.look")}
          </Button>
        ) : null}
        {problem === "damaged" ? (
          <Drop desk={desk} carried={carried} drop={() => dropAllCarried(doors)} />
        ) : null}
        {hasOthers ? (
          <Drop desk={desk} carried={carried} drop={() => dropOthers(doors, segmentNo)} />
        ) : null}
      </div>
    </section>
  );
}

interface DropProps extends Pick<CarriedWordsBarProps, "desk" | "carried"> {
  /** Gives what brings the words back. */
  readonly drop: () => Promise<() => Promise<void>>;
}

function Drop({ desk, carried, drop }: DropProps) {
  const { t } = useTranslation("letter");
  const notify = useNotify();
  const dropped = async () => {
    const bringBack = await drop();
    const undo = () => bringBack().then(carried.again);
    notify({ text: t("carried.droppedAll"), undo });
    await carried.again();
  };
  return (
    <Button
      size="small"
      disabledFocusable={desk.running}
      onClick={() => {
        desk.run(dropped);
      }}
    >
      {t("carried.dropAll")}
    </Button>
  );
}

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    margin: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS}`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    "& > span": { flexBasis: "160px", flexGrow: 1, minWidth: 0 },
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});
