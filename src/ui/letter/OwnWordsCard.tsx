import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { compareWords, passageState } from "../../app/passage-states";
import { confirmOwnWords } from "../../app/personalise-passage";
import type { PersonalPassage } from "../../domain/letter/letter-state";
import type { Segment } from "../../domain/segment/segment";
import type { UniquePassage } from "../../ports/segment-book";
import { useDoors } from "../shared/doors-context";
import { useNotify } from "../shared/use-notify";
import type { LetterDesk } from "./use-letter";
import { useOwnWordsRemoval } from "./use-own-words-removal";

interface OwnWordsCardProps {
  readonly desk: LetterDesk;
  readonly passage: PersonalPassage;
  readonly own: UniquePassage;
  /** The contact's. */
  readonly name: string;
  readonly segment: Segment | undefined;
  readonly onCopy: () => void;
}

/** One contact's own words beside the letter's, and what can be done with them. */
export function OwnWordsCard({ desk, passage, own, name, segment, onCopy }: OwnWordsCardProps) {
  const { t } = useTranslation("letter");
  const styles = useStyles();
  const isOutdated = passageState(passage, own) === "outdated";
  const words = useMemo(() => compareWords(passage, own), [passage, own]);
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <Text as="h3" weight="semibold" className={styles.name}>
          {name}
        </Text>
        {isOutdated ? (
          <Badge appearance="filled" color="warning">
            {t("state.outdated")}
          </Badge>
        ) : null}
      </div>
      <dl className={styles.texts}>
        {isOutdated ? <Words term={t("ownWords.before")} text={words.before} /> : null}
        <Words term={t(isOutdated ? "ownWords.now" : "ownWords.same")} text={words.now} />
        <Words term={t("ownWords.own")} text={words.own} />
      </dl>
      <CardActions {...{ desk, passage, own, segment, onCopy }} isOutdated={isOutdated} />
    </li>
  );
}

function Words({ term, text }: { readonly term: string; readonly text: string }) {
  const { t } = useTranslation("letter");
  return (
    <>
      <dt>{term}</dt>
      <dd>{text.trim() === "" ? t("ownWords.nothing") : text}</dd>
    </>
  );
}

interface CardActionsProps extends Omit<OwnWordsCardProps, "name"> {
  readonly isOutdated: boolean;
}

function CardActions({ desk, passage, own, segment, isOutdated, onCopy }: CardActionsProps) {
  const { t } = useTranslation("letter");
  const styles = useStyles();
  const doors = useDoors();
  const notify = useNotify();
  const remove = useOwnWordsRemoval(desk);
  const line = segment?.lines.find(({ contactNo }) => contactNo === own.contactNo);
  return (
    <div className={styles.actions}>
      {isOutdated ? (
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={desk.running}
          onClick={() => {
            desk.run(async () => {
              await confirmOwnWords(doors, own, passage);
              notify({ text: t("ownWords.confirmed"), intent: "success" });
            });
          }}
        >
          {t("ownWords.confirm")}
        </Button>
      ) : null}
      {line === undefined || own.segmentNo !== segment?.header.no ? null : (
        <Button
          size="small"
          disabledFocusable={desk.running}
          onClick={() => {
            desk.show(own.segmentNo, line.lineNo);
          }}
        >
          {t("ownWords.show")}
        </Button>
      )}
      {own.segmentNo === segment?.header.no ? (
        <Button size="small" onClick={onCopy}>
          {t("ownWords.copy")}
        </Button>
      ) : null}
      <Button
        size="small"
        disabledFocusable={desk.running}
        onClick={() => {
          remove(own);
        }}
      >
        {t("ownWords.remove")}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  card: {
    padding: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  name: { flexGrow: 1, margin: 0, overflowWrap: "anywhere" },
  texts: {
    margin: `${tokens.spacingVerticalXS} 0`,
    "& dt": { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
    "& dd": {
      margin: `0 0 ${tokens.spacingVerticalXS}`,
      whiteSpace: "pre-line",
      overflowWrap: "anywhere",
    },
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});
