import { useTranslation } from "react-i18next";
import {
  keepCopyAsLetter,
  keepFileAsLetter,
  keepOpenAsLetter,
  openKeptLetter,
  removeKeptLetter,
  returnKeptLetter,
  type LinesChanged,
} from "../../app/letter-languages";
import type { SegmentNo } from "../../domain/segment/segment";
import { useDoors } from "../shared/doors-context";
import { useNotify } from "../shared/use-notify";
import type { LetterDesk } from "./use-letter";

interface KeptLanguage {
  readonly language: string;
  /** "German" */
  readonly name: string;
}

/** What can be done with the segment's letter in one language. */
export interface LetterKeeping {
  readonly keepOpen: () => void;
  readonly keepCopy: () => void;
  readonly keepFile: (file: File) => void;
  readonly open: () => void;
  readonly remove: () => void;
}

/** Does it, and says what came of it. */
export function useLetterKeeping(
  desk: LetterDesk,
  segmentNo: SegmentNo,
  { language, name }: KeptLanguage,
): LetterKeeping {
  const { t } = useTranslation("letter");
  const doors = useDoors();
  const notify = useNotify();
  const inTurn = (errand: () => Promise<void>) => () => {
    desk.run(async () => {
      await errand();
      await desk.refresh();
    });
  };
  const told = ({ updatedLineNos }: LinesChanged) => {
    const text = t("languages.kept", { language: name, count: updatedLineNos.length });
    notify({ text, intent: "success" });
  };
  const keepFile = async (file: File) => {
    const docx = new Uint8Array(await file.arrayBuffer());
    const kept = await keepFileAsLetter(doors, segmentNo, { language, docx });
    if (kept.ok) told(kept.value);
    else notify({ text: t(`languages.${kept.problem}`), intent: "warning" });
  };
  const remove = async () => {
    const gone = await removeKeptLetter(doors, segmentNo, language);
    const text = t("languages.removed", { language: name });
    if (gone !== undefined) notify({ text, undo: () => returnKeptLetter(doors, gone) });
  };
  const open = async () => {
    const isThere = await openKeptLetter(doors, segmentNo, language);
    if (!isThere) notify({ text: t("languages.gone"), intent: "warning" });
  };
  return {
    keepOpen: inTurn(() => keepOpenAsLetter(doors, segmentNo, language).then(told)),
    keepCopy: inTurn(() => keepCopyAsLetter(doors, segmentNo, language).then(told)),
    keepFile: (file) => {
      inTurn(() => keepFile(file))();
    },
    open: inTurn(open),
    remove: inTurn(remove),
  };
}
