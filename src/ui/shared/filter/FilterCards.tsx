import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FilterCard } from "./filter-cards";
import { FilterCardEditor } from "./FilterCardEditor";
import { newCard } from "./filter-subjects";
import { SubjectPicker } from "./SubjectPicker";
import { useMatchCount } from "./use-match-count";
import { useSentences } from "./use-sentences";

interface FilterCardsProps {
  readonly cards: readonly FilterCard[];
  readonly onChange: (cards: readonly FilterCard[]) => void;
}

/** Conditions as sentences, one a card; the one being written is open. */
export function FilterCards({ cards, onChange }: FilterCardsProps) {
  const { t } = useTranslation("segment");
  const styles = useStyles();
  const [open, setOpen] = useState<number>();
  return (
    <>
      {cards.length === 0 ? null : (
        <ol className={styles.cards}>
          {cards.map((card, index) => (
            <li key={index} className={styles.card}>
              <Sentence
                card={card}
                isOpen={index === open}
                onToggle={() => {
                  setOpen(index === open ? undefined : index);
                }}
                onRemove={() => {
                  setOpen(undefined);
                  onChange(cards.toSpliced(index, 1));
                }}
              />
              {index === open ? (
                <FilterCardEditor
                  card={card}
                  onChange={(changed) => {
                    onChange(cards.with(index, changed));
                  }}
                />
              ) : null}
            </li>
          ))}
        </ol>
      )}
      <SubjectPicker
        label={t("build.condition")}
        onPick={(subject) => {
          setOpen(cards.length);
          onChange([...cards, newCard(subject)]);
        }}
      />
    </>
  );
}

interface SentenceProps {
  readonly card: FilterCard;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onRemove: () => void;
}

function Sentence({ card, isOpen, onToggle, onRemove }: SentenceProps) {
  const { t } = useTranslation("segment");
  const styles = useStyles();
  const sentence = useSentences()(card);
  const count = useMatchCount(card);
  return (
    <div className={styles.head}>
      <button type="button" className={styles.sentence} aria-expanded={isOpen} onClick={onToggle}>
        <span>{sentence}</span>
        <Caption1 className={styles.quiet}>
          {count === undefined ? t("build.incomplete") : t("build.alone", { count })}
        </Caption1>
      </button>
      <Button
        size="small"
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={t("build.remove", { sentence })}
        onClick={onRemove}
      />
    </div>
  );
}

const useStyles = makeStyles({
  cards: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
  },
  card: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: { display: "flex", alignItems: "flex-start", padding: tokens.spacingHorizontalXS },
  sentence: {
    flexGrow: 1,
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    padding: tokens.spacingHorizontalXS,
    border: "none",
    background: "none",
    font: "inherit",
    color: "inherit",
    textAlign: "start",
    overflowWrap: "anywhere",
    cursor: "pointer",
    outlineColor: tokens.colorStrokeFocus2,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});
