import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { NoteAddRegular } from "@fluentui/react-icons/svg/note-add";
import { PersonEditRegular } from "@fluentui/react-icons/svg/person-edit";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { passageTag } from "../../app/letter-document";
import { addPersonalNote, personalisePassage } from "../../app/personalise-passage";
import type { Segment } from "../../domain/segment/segment";
import { useDoors } from "../shared/doors-context";
import { EmptyState } from "../shared/EmptyState";
import { useNotify } from "../shared/use-notify";
import { Waiting } from "../shared/Waiting";
import { KeepInDocument } from "./KeepInDocument";
import { OwnWordsList } from "./OwnWordsList";
import { PassageRow } from "./PassageRow";
import type { CarriedWordsDesk } from "./use-carried-words";
import type { LetterDesk } from "./use-letter";
import { useOwnWords } from "./use-own-words";

interface PassageListProps {
  readonly desk: LetterDesk;
  readonly segment: Segment | undefined;
  readonly carried: CarriedWordsDesk;
}

/** The personal passages of the letter, and whose words they show. */
export function PassageList({ desk, segment, carried }: PassageListProps) {
  const { t } = useTranslation("letter");
  const styles = useStyles();
  const { letter } = useDoors();
  const [openKey, setOpenKey] = useState("");
  const ownWords = useOwnWords(shownSegmentNo(desk, segment));
  if (desk.state === undefined) return <Waiting lines={4} />;
  const { passages, shownContactNo } = desk.state;
  const open = passages.find(({ key }) => key === openKey);
  if (open !== undefined) {
    return (
      <OwnWordsList
        desk={desk}
        passage={open}
        ownWords={ownWords.filter(({ passageKey }) => passageKey === openKey)}
        segment={segment}
        onLeave={() => {
          setOpenKey("");
        }}
      />
    );
  }
  const add = <PassageButtons desk={desk} number={passages.length + 1} />;
  if (passages.length === 0) {
    return (
      <EmptyState
        icon={<PersonEditRegular />}
        title={t("passages.emptyTitle")}
        text={t("passages.emptyText")}
      >
        {add}
      </EmptyState>
    );
  }
  return (
    <>
      <div className={styles.tools}>{add}</div>
      <ul className={styles.list} aria-label={t("passages.label")}>
        {passages.map((passage) => (
          <PassageRow
            key={passage.key}
            desk={desk}
            passage={passage}
            ownWords={ownWords.filter(({ passageKey }) => passageKey === passage.key)}
            shownContactNo={shownContactNo}
            onGoTo={() => {
              desk.run(() => letter.select(passageTag(passage.key)));
            }}
            onOwnWords={() => {
              setOpenKey(passage.key);
            }}
          />
        ))}
      </ul>
      {segment === undefined ? null : (
        <KeepInDocument desk={desk} carried={carried} segmentNo={segment.header.no} />
      )}
    </>
  );
}

/** The segment whose letter the document shows; in template mode the one that the pane is at. */
function shownSegmentNo({ state }: LetterDesk, segment: Segment | undefined): string {
  const shown = state?.shownContactNo === "" ? "" : (state?.segmentNo ?? "");
  return shown === "" ? (segment?.header.no ?? state?.segmentNo ?? "") : shown;
}

interface PassageButtonsProps {
  readonly desk: LetterDesk;
  readonly number: number;
}

/** Two ways to a passage: from what stands there, or from nothing. */
function PassageButtons({ desk, number }: PassageButtonsProps) {
  const { t } = useTranslation("letter");
  const doors = useDoors();
  const notify = useNotify();
  const make = (errand: typeof personalisePassage, title: string, made: string) => {
    desk.run(async () => {
      const passage = await errand(doors, title);
      if (passage.ok) notify({ text: made, intent: "success" });
      else notify({ text: t("passages.isThere"), intent: "warning" });
      await desk.refresh();
    });
  };
  return (
    <>
      <Button
        size="small"
        appearance={number === 1 ? "primary" : "secondary"}
        icon={<PersonEditRegular />}
        disabledFocusable={desk.running}
        onClick={() => {
          make(personalisePassage, t("passages.title", { number }), t("passages.made"));
        }}
      >
        {t("passages.make")}
      </Button>
      <Button
        size="small"
        icon={<NoteAddRegular />}
        disabledFocusable={desk.running}
        onClick={() => {
          make(addPersonalNote, t("passages.noteTitle", { number }), t("passages.noteMade"));
        }}
      >
        {t("passages.addNote")}
      </Button>
    </>
  );
}

const useStyles = makeStyles({
  tools: {
    flexShrink: 0,
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    padding: tokens.spacingHorizontalS,
  },
  list: { listStyleType: "none", margin: 0, padding: 0, overflowY: "auto", minHeight: 0 },
});
