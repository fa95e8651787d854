import { MenuItem } from "@fluentui/react-components";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { FilterRegular } from "@fluentui/react-icons/svg/filter";
import { TextParagraphRegular } from "@fluentui/react-icons/svg/text-paragraph";
import { useTranslation } from "react-i18next";
import { dissolveCondition, showOtherwise } from "../../app/condition-passage";
import { shownOtherwise } from "../../app/letter-document";
import type { ConditionalPassage } from "../../domain/letter/letter-state";
import { useDoors } from "../shared/doors-context";
import { MoreMenu } from "../shared/MoreMenu";
import type { LetterDesk } from "./use-letter";

interface ConditionMenuProps {
  readonly desk: LetterDesk;
  readonly condition: ConditionalPassage;
  /** Its rule in words. */
  readonly rule: string;
  readonly onEdit: () => void;
}

/** What can be done with a conditional passage besides editing it in the document. */
export function ConditionMenu({ desk, condition: { key }, rule, onEdit }: ConditionMenuProps) {
  const { t } = useTranslation("letter");
  const doors = useDoors();
  const isOtherwise = desk.state !== undefined && shownOtherwise(desk.state)?.key === key;
  return (
    <MoreMenu label={t("conditions.more", { rule })}>
      <MenuItem icon={<FilterRegular />} onClick={onEdit}>
        {t("conditions.change")}
      </MenuItem>
      <MenuItem
        icon={<EditRegular />}
        onClick={() => {
          if (isOtherwise) desk.backToFields();
          else desk.turn(() => showOtherwise(doors, key));
        }}
      >
        {isOtherwise ? t("conditions.backToText") : t("conditions.writeOtherwise")}
      </MenuItem>
      <MenuItem
        icon={<TextParagraphRegular />}
        onClick={() => {
          desk.turn(() => dissolveCondition(doors, key));
        }}
      >
        {t("conditions.dissolve")}
      </MenuItem>
    </MoreMenu>
  );
}
