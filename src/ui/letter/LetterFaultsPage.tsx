import { Button, Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { DamagedControl } from "../../app/letter-faults/repair-damaged";
import type { Segment } from "../../domain/segment/segment";
import type { LetterControl } from "../../ports/letter";
import { RoomBar } from "../shared/RoomBar";
import type { LetterDesk } from "./use-letter";
import { useLetterRepairs, useToldDamaged } from "./use-letter-repairs";

interface LetterFaultsPageProps {
  readonly desk: LetterDesk;
  readonly segment: Segment | undefined;
  readonly onLeave: () => void;
}

/** What cannot be read in the letter, and which passages stand there twice; and what can be done about it. */
export function LetterFaultsPage({ desk, segment, onLeave }: LetterFaultsPageProps) {
  const { t } = useTranslation("letter");
  const styles = useStyles();
  const { twice } = desk.faults;
  const damaged = useToldDamaged(desk, segment);
  const repairs = useLetterRepairs(desk, segment);
  const known = damaged.filter(({ was }) => was !== undefined);
  return (
    <section className={styles.root} aria-label={t("faults.title")}>
      <RoomBar title={t("faults.title")} onBack={onLeave} />
      <div className={styles.body}>
        {twice.length + damaged.length === 0 ? <Text>{t("faults.none")}</Text> : null}
        <ul className={styles.list} aria-label={t("faults.title")}>
          {twice.map((control) => (
            <TwiceCard
              key={control.tag}
              control={control}
              running={desk.running}
              onPart={() => {
                repairs.part(control.tag);
              }}
            />
          ))}
          {damaged.map((each, place) => (
            <DamagedCard
              key={place}
              damaged={each}
              running={desk.running}
              onRepair={() => {
                repairs.repair([{ control: each.control, to: each.was }]);
              }}
              onPlain={() => {
                repairs.repair([{ control: each.control, to: undefined }]);
              }}
            />
          ))}
        </ul>
        {known.length < 2 ? null : (
          <div>
            <Button
              disabledFocusable={desk.running}
              onClick={() => {
                repairs.repair(known.map(({ control, was }) => ({ control, to: was })));
              }}
            >
              {t("faults.repairAll", { count: known.length })}
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}

interface TwiceCardProps {
  readonly control: LetterControl;
  readonly running: boolean;
  readonly onPart: () => void;
}

function TwiceCard({ control: { tag, title, text }, running, onPart }: TwiceCardProps) {
  const { t } = useTranslation("letter");
  return (
    <FaultCard
      title={t("faults.twice", { title: title === "" ? tag : title })}
      text={t(tag.startsWith("condition:") ? "faults.twiceForSome" : "faults.twiceText")}
      shows={text}
    >
      <Button size="small" appearance="primary" disabledFocusable={running} onClick={onPart}>
        {t("faults.part")}
      </Button>
    </FaultCard>
  );
}

interface DamagedCardProps {
  readonly damaged: DamagedControl;
  readonly running: boolean;
  readonly onRepair: () => void;
  readonly onPlain: () => void;
}

function DamagedCard({ damaged: { control, was }, running, onRepair, onPlain }: DamagedCardProps) {
  const { t } = useTranslation("letter");
  const isField = control.tag.startsWith("merge:");
  return (
    <FaultCard
      title={t(isField ? "faults.damagedField" : "faults.damagedPassage")}
      text={t(isField ? "faults.damagedFieldText" : "faults.damagedPassageText", {
        tag: control.tag,
      })}
      shows={control.text}
    >
      {was === undefined ? null : (
        <Button size="small" appearance="primary" disabledFocusable={running} onClick={onRepair}>
          {t("faults.repair", { title: was.title === "" ? was.tag : was.title })}
        </Button>
      )}
      <Button size="small" disabledFocusable={running} onClick={onPlain}>
        {t("faults.plain")}
      </Button>
    </FaultCard>
  );
}

interface FaultCardProps {
  readonly title: string;
  readonly text: string;
  /** What stands there. */
  readonly shows: string;
  /** What can be done. */
  readonly children: ReactNode;
}

function FaultCard({ title, text, shows, children }: FaultCardProps) {
  const styles = useStyles();
  return (
    <li className={styles.card}>
      <Text as="h3" weight="semibold" className={styles.title}>
        {title}
      </Text>
      {shows.trim() === "" ? null : <Text className={styles.shows}>{shows}</Text>}
      <Caption1 className={styles.quiet}>{text}</Caption1>
      <div className={styles.actions}>{children}</div>
    </li>
  );
}

const useStyles = makeStyles({
  root: { minHeight: 0, flexGrow: 1, display: "flex", flexDirection: "column" },
  body: {
    minHeight: 0,
    overflowY: "auto",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    // A button is not squeezed where the page is longer than the pane.
    gridAutoRows: "max-content",
    alignContent: "start",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
  },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
  },
  card: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { margin: 0, overflowWrap: "anywhere" },
  shows: {
    whiteSpace: "pre-line",
    overflowWrap: "anywhere",
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
  },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});
