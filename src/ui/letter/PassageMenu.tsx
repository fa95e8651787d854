import { MenuItem } from "@fluentui/react-components";
import { ArrowResetRegular } from "@fluentui/react-icons/svg/arrow-reset";
import { PeopleEditRegular } from "@fluentui/react-icons/svg/people-edit";
import { TextParagraphRegular } from "@fluentui/react-icons/svg/text-paragraph";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { dissolvePassage } from "../../app/personalise-passage";
import type { PersonalPassage } from "../../domain/letter/letter-state";
import type { UniquePassage } from "../../ports/segment-book";
import { ConfirmDialog } from "../shared/ConfirmDialog";
import { useDoors } from "../shared/doors-context";
import { MoreMenu } from "../shared/MoreMenu";
import type { LetterDesk } from "./use-letter";
import { useOwnWordsRemoval } from "./use-own-words-removal";

interface PassageMenuProps {
  readonly desk: LetterDesk;
  readonly passage: PersonalPassage;
  /** The shown contact's own words. */
  readonly own: UniquePassage | undefined;
  /** How many contacts have words of their own. */
  readonly count: number;
  /** Opens everybody's own words. */
  readonly onOwnWords: () => void;
}

/** What can be done with a passage besides editing it in the document. */
export function PassageMenu({ desk, passage, own, count, onOwnWords }: PassageMenuProps) {
  const { t } = useTranslation("letter");
  const doors = useDoors();
  const remove = useOwnWordsRemoval(desk);
  const [asking, setAsking] = useState(false);
  const dissolve = () => {
    setAsking(false);
    desk.turn(() => dissolvePassage(doors, passage.key));
  };
  return (
    <>
      <MoreMenu label={t("passages.more", { title: passage.title })}>
        {count === 0 ? null : (
          <MenuItem icon={<PeopleEditRegular />} onClick={onOwnWords}>
            {t("passages.ownWords", { count })}
          </MenuItem>
        )}
        {own === undefined ? null : (
          <MenuItem
            icon={<ArrowResetRegular />}
            onClick={() => {
              remove(own);
            }}
          >
            {t("passages.remove")}
          </MenuItem>
        )}
        <MenuItem
          icon={<TextParagraphRegular />}
          onClick={() => {
            if (count === 0) dissolve();
            else setAsking(true);
          }}
        >
          {t("passages.dissolve")}
        </MenuItem>
      </MoreMenu>
      {asking ? (
        <ConfirmDialog
          title={t("passages.dissolveTitle")}
          text={t("passages.dissolveText", { count })}
          confirm={t("passages.dissolve")}
          onConfirm={dissolve}
          onCancel={() => {
            setAsking(false);
          }}
        />
      ) : null}
    </>
  );
}
