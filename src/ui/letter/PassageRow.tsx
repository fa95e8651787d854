import { Badge, makeStyles, type BadgeProps } from "@fluentui/react-components";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { passageState, templateText, type PassageState } from "../../app/passage-states";
import type { ContactNo } from "../../domain/contact/contact";
import type { PersonalPassage } from "../../domain/letter/letter-state";
import type { UniquePassage } from "../../ports/segment-book";
import { ListRow } from "../shared/ListRow";
import { PassageMenu } from "./PassageMenu";
import type { LetterDesk } from "./use-letter";

interface PassageRowProps {
  readonly desk: LetterDesk;
  readonly passage: PersonalPassage;
  /** Everybody's own words for this passage. */
  readonly ownWords: readonly UniquePassage[];
  /** Whose letter the document shows; "" in template mode. */
  readonly shownContactNo: ContactNo;
  readonly onGoTo: () => void;
  readonly onOwnWords: () => void;
}

const BADGE = {
  inherited: { appearance: "outline", color: "informative" },
  unique: { appearance: "filled", color: "brand" },
  outdated: { appearance: "filled", color: "warning" },
} as const satisfies Record<PassageState, BadgeProps>;

/** A personal passage: what it says, and whose words the shown contact or everybody has there. */
export function PassageRow({ desk, passage, ownWords, shownContactNo, ...on }: PassageRowProps) {
  const { t } = useTranslation("letter");
  const styles = useStyles();
  const own = ownWords.find(({ contactNo }) => contactNo === shownContactNo);
  const inherited = useMemo(() => templateText(passage), [passage]);
  const state = passageState(passage, own);
  const text = (own?.text ?? inherited).replaceAll("\n", " ");
  const signs =
    shownContactNo === "" ? (
      <OwnWordsCount passage={passage} ownWords={ownWords} />
    ) : (
      <Badge {...BADGE[state]} className={styles.badge}>
        {t(`state.${state}`)}
      </Badge>
    );
  return (
    <li>
      <ListRow
        title={passage.title}
        text={text === "" ? t("passages.noText") : text}
        signs={signs}
        onOpen={on.onGoTo}
        action={
          <PassageMenu
            desk={desk}
            passage={passage}
            own={own}
            count={ownWords.length}
            onOwnWords={on.onOwnWords}
          />
        }
      />
    </li>
  );
}

function OwnWordsCount({ passage, ownWords }: Pick<PassageRowProps, "passage" | "ownWords">) {
  const { t } = useTranslation("letter");
  const styles = useStyles();
  const outdated = useMemo(
    () => ownWords.filter((own) => passageState(passage, own) === "outdated").length,
    [ownWords, passage],
  );
  if (ownWords.length === 0) return null;
  return outdated > 0 ? (
    <Badge {...BADGE.outdated} className={styles.badge}>
      {t("passages.outdated", { count: outdated })}
    </Badge>
  ) : (
    <Badge {...BADGE.unique} className={styles.badge}>
      {t("passages.unique", { count: ownWords.length })}
    </Badge>
  );
}

const useStyles = makeStyles({
  badge: { flexShrink: 0 },
});
