import {
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { ArrowResetRegular } from "@fluentui/react-icons/svg/arrow-reset";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { TextParagraphRegular } from "@fluentui/react-icons/svg/text-paragraph";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { dissolvePassage, removeOwnWords } from "../../app/personalise-passage";
import type { PersonalPassage } from "../../domain/letter/letter-state";
import type { UniquePassage } from "../../ports/segment-book";
import { ConfirmDialog } from "../shared/ConfirmDialog";
import { useDoors } from "../shared/doors-context";
import { useNotify } from "../shared/use-notify";
import type { LetterDesk } from "./use-letter";

interface PassageMenuProps {
  readonly desk: LetterDesk;
  readonly passage: PersonalPassage;
  /** The shown contact's own words. */
  readonly own: UniquePassage | undefined;
  /** How many contacts have words of their own. */
  readonly count: number;
}

/** What can be done with a passage besides editing it in the document. */
export function PassageMenu({ desk, passage, own, count }: PassageMenuProps) {
  const { t } = useTranslation("letter");
  const doors = useDoors();
  const remove = useOwnWordsRemoval(desk);
  const [asking, setAsking] = useState(false);
  const dissolve = () => {
    setAsking(false);
    desk.run(async () => {
      const turned = await dissolvePassage(doors, passage.key);
      if (turned.ok) await desk.refresh();
      else desk.sayHomeless(turned.problem);
    });
  };
  return (
    <>
      <Menu positioning="below-end">
        <MenuTrigger disableButtonEnhancement>
          <MenuButton
            appearance="subtle"
            size="small"
            icon={<MoreHorizontalRegular />}
            menuIcon={null}
            aria-label={t("passages.more", { title: passage.title })}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
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
          </MenuList>
        </MenuPopover>
      </Menu>
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

/** Removes somebody's own words, and offers to bring them back. */
function useOwnWordsRemoval(desk: LetterDesk): (own: UniquePassage) => void {
  const { t } = useTranslation("letter");
  const doors = useDoors();
  const notify = useNotify();
  const bringBack = async (own: UniquePassage) => {
    await doors.store.segments.savePassages([own]);
    await desk.refresh();
  };
  return (own) => {
    desk.run(async () => {
      const removed = await removeOwnWords(doors, own);
      if (!removed.ok) {
        desk.sayHomeless(removed.problem);
        return;
      }
      notify({ text: t("passages.removed"), undo: () => bringBack(own) });
      await desk.refresh();
    });
  };
}
