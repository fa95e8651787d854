import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { copyOwnWords } from "../../app/personalise-passage";
import type { ContactNo } from "../../domain/contact/contact";
import type { PersonalPassage } from "../../domain/letter/letter-state";
import type { Segment } from "../../domain/segment/segment";
import type { UniquePassage } from "../../ports/segment-book";
import { useDoors } from "../shared/doors-context";
import { RoomBar } from "../shared/RoomBar";
import { TagsField } from "../shared/TagsField";
import { useContactRows } from "../shared/use-contact-rows";
import { useErrand } from "../shared/use-errand";
import { useNotify } from "../shared/use-notify";

interface CopyOwnWordsProps {
  readonly own: UniquePassage;
  /** Whose words they are. */
  readonly name: string;
  readonly passage: PersonalPassage;
  /** Own words that are there already. */
  readonly taken: readonly UniquePassage[];
  readonly segment: Segment;
  readonly onLeave: () => void;
}

/** Gives one contact's own words to others of the segment. */
export function CopyOwnWords({ own, name, passage, onLeave, ...among }: CopyOwnWordsProps) {
  const { t } = useTranslation("letter");
  const styles = useStyles();
  const doors = useDoors();
  const notify = useNotify();
  const { running, run } = useErrand();
  const others = useOthers(among);
  const rows = useContactRows(others);
  const [chosen, setChosen] = useState<readonly ContactNo[]>([]);
  const copy = () => {
    run(async () => {
      const { length } = await copyOwnWords(doors, own, passage, chosen);
      notify({ text: t("ownWords.copied", { count: length }), intent: "success" });
      onLeave();
    });
  };
  return (
    <>
      <RoomBar title={t("ownWords.copy")} onBack={onLeave} />
      <div className={styles.body}>
        <Text className={styles.words}>{own.text}</Text>
        <TagsField
          label={t("ownWords.copyTo", { name })}
          values={chosen}
          nameOf={(no) => rows.get(no)?.contact.name ?? no}
          suggestions={others}
          onAsk={askedFor}
          onChange={(nos) => {
            setChosen(nos.filter((no) => others.includes(no)));
          }}
        />
        <Text size={200}>{t("ownWords.copyExplained")}</Text>
        <div className={styles.actions}>
          <Button
            appearance="primary"
            disabledFocusable={running || chosen.length === 0}
            onClick={copy}
          >
            {t("ownWords.copyNow", { count: chosen.length })}
          </Button>
          <Button
            onClick={() => {
              setChosen(others);
            }}
          >
            {t("ownWords.everyone")}
          </Button>
        </div>
      </div>
    </>
  );
}

/** Those of the segment without own words in this passage. */
function useOthers({
  segment,
  taken,
}: Pick<CopyOwnWordsProps, "segment" | "taken">): readonly ContactNo[] {
  return useMemo(() => {
    const has = new Set(taken.map(({ contactNo }) => contactNo));
    const nos = segment.lines.map(({ contactNo }) => contactNo).filter((no) => !has.has(no));
    return [...new Set(nos)];
  }, [segment, taken]);
}

/** Everyone who can be chosen is known already. */
function askedFor(): void {
  return undefined;
}

const useStyles = makeStyles({
  body: {
    minHeight: 0,
    overflowY: "auto",
    display: "grid",
    // A button is not squeezed where the page is longer than the pane.
    gridAutoRows: "max-content",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
  },
  words: {
    whiteSpace: "pre-line",
    overflowWrap: "anywhere",
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});
