import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  type CardPath,
  type FilterCard,
  type FilterSection,
  type GroupCard,
  sectionOf,
} from "./filter-cards";
import { FilterCardEditor } from "./FilterCardEditor";
import { newCard, SUBJECTS, subjectsWithin } from "./filter-subjects";
import { JoinField } from "./JoinField";
import { SubjectPicker } from "./SubjectPicker";
import { useConditionCounts } from "./use-condition-counts";
import { useSentences } from "./use-sentences";

interface CardListProps {
  readonly cards: readonly FilterCard[];
  /** Where the group stands that these are in; none for the filter itself. */
  readonly path: CardPath;
  /** The section that all of a group's sentences are about; undefined as long as that is open, and for the filter itself. */
  readonly section?: FilterSection | undefined;
  readonly onChange: (cards: readonly FilterCard[]) => void;
}

/** The sentences of a filter, or of a group in it, and the way to one more. */
export function CardList({ cards, path, section, onChange }: CardListProps) {
  const { t } = useTranslation("segment");
  const styles = useStyles();
  const pickerRef = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<number>();
  const close = () => {
    setOpen(undefined);
    pickerRef.current?.querySelector("input")?.focus();
  };
  return (
    <>
      {cards.length === 0 ? null : (
        <ol className={styles.cards}>
          {cards.map((card, index) => (
            <li key={index} className={styles.card}>
              <Sentence
                card={card}
                path={[...path, index]}
                isOpen={index === open}
                onToggle={() => {
                  setOpen(index === open ? undefined : index);
                }}
                onRemove={() => {
                  close();
                  onChange(cards.toSpliced(index, 1));
                }}
              />
              {index === open ? (
                <OpenCard
                  card={card}
                  path={[...path, index]}
                  section={section}
                  onChange={(changed) => {
                    onChange(cards.with(index, changed));
                  }}
                  onDone={close}
                />
              ) : null}
            </li>
          ))}
        </ol>
      )}
      <div ref={pickerRef}>
        <SubjectPicker
          label={t(path.length === 0 ? "build.condition" : "build.conditionInGroup")}
          subjects={path.length === 0 ? SUBJECTS : subjectsWithin(path.length, section)}
          onPick={(subject) => {
            setOpen(cards.length);
            onChange([...cards, newCard(subject)]);
          }}
        />
      </div>
    </>
  );
}

interface OpenCardProps {
  readonly card: FilterCard;
  readonly path: CardPath;
  readonly section: FilterSection | undefined;
  readonly onChange: (card: FilterCard) => void;
  readonly onDone: () => void;
}

/** The sentence being written. It takes the focus, so that its values can be typed at once. */
function OpenCard({ card, path, section, onChange, onDone }: OpenCardProps) {
  const { t } = useTranslation("segment");
  const styles = useStyles();
  return (
    <div ref={focusValues} className={styles.open}>
      {card.about === "group" ? (
        <GroupParts card={card} path={path} section={section} onChange={onChange} />
      ) : (
        <FilterCardEditor card={card} onChange={onChange} />
      )}
      <Button size="small" className={styles.done} onClick={onDone}>
        {t("build.done")}
      </Button>
    </div>
  );
}

function focusValues(element: HTMLElement | null): void {
  const values = element?.querySelector<HTMLElement>("input") ?? element?.querySelector("select");
  values?.focus();
}

interface GroupPartsProps {
  readonly card: GroupCard;
  readonly path: CardPath;
  /** Of the group that this one is in. */
  readonly section: FilterSection | undefined;
  readonly onChange: (card: GroupCard) => void;
}

/** A group of sentences, of which all, any or none must hold. */
function GroupParts({ card, path, section, onChange }: GroupPartsProps) {
  const { t } = useTranslation("segment");
  const styles = useStyles();
  return (
    <div role="group" aria-label={t("subject.group")} className={styles.group}>
      <JoinField
        label={t("part.join")}
        join={card.kind}
        onChange={(kind) => {
          onChange({ ...card, kind });
        }}
      />
      <CardList
        cards={card.cards}
        path={path}
        section={section ?? sectionOf(card)}
        onChange={(cards) => {
          onChange({ ...card, cards });
        }}
      />
    </div>
  );
}

interface SentenceProps {
  readonly card: FilterCard;
  readonly path: CardPath;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onRemove: () => void;
}

function Sentence({ card, path, isOpen, onToggle, onRemove }: SentenceProps) {
  const { t } = useTranslation("segment");
  const styles = useStyles();
  const sentence = useSentences()(card);
  return (
    <div className={styles.head}>
      <button type="button" className={styles.sentence} aria-expanded={isOpen} onClick={onToggle}>
        <span>{sentence}</span>
        <Counts card={card} path={path} />
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

function Counts({ card, path }: Pick<SentenceProps, "card" | "path">) {
  const { t } = useTranslation("segment");
  const styles = useStyles();
  const counts = useConditionCounts(card, path);
  if (counts === undefined) {
    return <Caption1 className={styles.quiet}>{t("build.incomplete")}</Caption1>;
  }
  const { alone, leavesOut } = counts;
  const effect = leavesOut < 0 ? "build.bringsIn" : "build.leavesOut";
  return (
    <Caption1 className={styles.quiet}>
      {t("build.alone", { count: alone })} · {t(effect, { count: Math.abs(leavesOut) })}
    </Caption1>
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
  open: { display: "flex", flexDirection: "column" },
  done: {
    alignSelf: "flex-end",
    margin: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
  },
  group: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
    margin: `0 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    padding: `0 ${tokens.spacingHorizontalXS} 0 ${tokens.spacingHorizontalS}`,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke2}`,
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
