import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ContactNo } from "../../domain/contact/contact";
import type { PersonalPassage } from "../../domain/letter/letter-state";
import type { Segment } from "../../domain/segment/segment";
import type { UniquePassage } from "../../ports/segment-book";
import { RoomBar } from "../shared/RoomBar";
import { useContactRows } from "../shared/use-contact-rows";
import { CopyOwnWords } from "./CopyOwnWords";
import { OwnWordsCard } from "./OwnWordsCard";
import type { LetterDesk } from "./use-letter";

interface OwnWordsListProps {
  readonly desk: LetterDesk;
  readonly passage: PersonalPassage;
  /** Everybody's for this passage. */
  readonly ownWords: readonly UniquePassage[];
  readonly segment: Segment | undefined;
  readonly onLeave: () => void;
}

/** Everybody's own words for one passage, each beside what the letter said and says there. */
export function OwnWordsList({ desk, passage, ownWords, segment, onLeave }: OwnWordsListProps) {
  const { t } = useTranslation("letter");
  const styles = useStyles();
  const [copiedNo, setCopiedNo] = useState<ContactNo>("");
  const rows = useContactRows(
    useMemo(() => ownWords.map(({ contactNo }) => contactNo), [ownWords]),
  );
  const nameOf = (no: ContactNo) => rows.get(no)?.contact.name ?? no;
  const copied = ownWords.find(({ contactNo }) => contactNo === copiedNo);
  if (copied !== undefined && segment !== undefined) {
    return (
      <CopyOwnWords
        own={copied}
        name={nameOf(copied.contactNo)}
        passage={passage}
        taken={ownWords}
        segment={segment}
        onLeave={() => {
          setCopiedNo("");
        }}
      />
    );
  }
  return (
    <>
      <RoomBar title={t("ownWords.title", { title: passage.title })} onBack={onLeave} />
      <ul className={styles.list}>
        {ownWords.map((own) => (
          <OwnWordsCard
            key={own.contactNo}
            desk={desk}
            passage={passage}
            own={own}
            name={nameOf(own.contactNo)}
            segment={segment}
            onCopy={() => {
              setCopiedNo(own.contactNo);
            }}
          />
        ))}
      </ul>
      {ownWords.length === 0 ? <Text className={styles.none}>{t("ownWords.none")}</Text> : null}
    </>
  );
}

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: tokens.spacingHorizontalS,
    minHeight: 0,
    overflowY: "auto",
    display: "grid",
    // A button is not squeezed where the page is longer than the pane.
    gridAutoRows: "max-content",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
  },
  none: { padding: tokens.spacingHorizontalM },
});
