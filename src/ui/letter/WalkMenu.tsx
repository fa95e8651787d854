import {
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  ToggleButton,
} from "@fluentui/react-components";
import { FilterRegular } from "@fluentui/react-icons/svg/filter";
import { useTranslation } from "react-i18next";
import type { WalkFilter } from "./walked-lines";

interface WalkMenuProps {
  readonly filter: WalkFilter;
  readonly disabled: boolean;
  readonly onChange: (filter: WalkFilter) => void;
}

const FILTERS = ["all", "own", "problems"] as const satisfies WalkFilter[];

/** Chooses which letters "next" and "previous" stop at. */
export function WalkMenu({ filter, disabled, onChange }: WalkMenuProps) {
  const { t } = useTranslation("letter");
  return (
    <Menu
      positioning="below-end"
      checkedValues={{ filter: [filter] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        onChange(FILTERS.find((each) => each === checkedItems[0]) ?? "all");
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <ToggleButton
          appearance="subtle"
          icon={<FilterRegular />}
          checked={filter !== "all"}
          disabledFocusable={disabled}
          aria-label={t("walk.label")}
          title={t(`walk.${filter}`)}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {FILTERS.map((each) => (
            <MenuItemRadio key={each} name="filter" value={each}>
              {t(`walk.${each}`)}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
