import { useTranslation } from "react-i18next";
import { removeOwnWords, returnOwnWords } from "../../app/personalise-passage";
import type { UniquePassage } from "../../ports/segment-book";
import { useDoors } from "../shared/doors-context";
import { useNotify } from "../shared/use-notify";
import type { LetterDesk } from "./use-letter";

/** Removes somebody's own words, and offers to bring them back. */
export function useOwnWordsRemoval(desk: LetterDesk): (own: UniquePassage) => void {
  const { t } = useTranslation("letter");
  const doors = useDoors();
  const notify = useNotify();
  const bringBack = async (own: UniquePassage) => {
    await returnOwnWords(doors, own);
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
