import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { dropAllCarried } from "../../app/carried-words/take-over-words";
import { useDoors } from "../shared/doors-context";
import { useNotify } from "../shared/use-notify";
import type { CarriedWordsDesk } from "./use-carried-words";
import type { LetterDesk } from "./use-letter";

interface CarriedWordsBarProps {
  readonly desk: LetterDesk;
  readonly carried: CarriedWordsDesk;
  readonly onOpen: () => void;
}

/** Says that the document carries own words that are not here, or that cannot be read. Nothing while all is well. */
export function CarriedWordsBar({ desk, carried, onOpen }: CarriedWordsBarProps) {
  const { t } = useTranslation("letter");
  const styles = useStyles();
  const { offers = [], problem } = carried.look ?? {};
  if (problem === undefined && offers.length === 0) return null;
  return (
    <section className={styles.root} aria-label={t("carried.label")}>
      {problem === undefined ? null : <Text size={200}>{t(`carried.${problem}`)}</Text>}
      {offers.length === 0 ? null : (
        <Text size={200}>{t("carried.count", { count: offers.length })}</Text>
      )}
      <div className={styles.actions}>
        {offers.length === 0 ? null : (
          <Button size="small" onClick={onOpen}>
            {t("carried.look")}
          </Button>
        )}
        {problem === "damaged" ? <DropAll desk={desk} carried={carried} /> : null}
      </div>
    </section>
  );
}

function DropAll({ desk, carried }: Pick<CarriedWordsBarProps, "desk" | "carried">) {
  const { t } = useTranslation("letter");
  const doors = useDoors();
  const notify = useNotify();
  const dropAll = async () => {
    const bringBack = await dropAllCarried(doors);
    const undo = () => bringBack().then(carried.again);
    notify({ text: t("carried.droppedAll"), undo });
    await carried.again();
  };
  return (
    <Button
      size="small"
      disabledFocusable={desk.running}
      onClick={() => {
        desk.run(dropAll);
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
