import { Menu, MenuButton, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import type { ReactNode } from "react";

interface MoreMenuProps {
  readonly label: string;
  readonly size?: "small" | "medium";
  /** Its items. */
  readonly children: ReactNode;
}

/** What is rarely wanted, behind three dots. */
export function MoreMenu({ label, size = "small", children }: MoreMenuProps) {
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          size={size}
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          menuIcon={null}
          aria-label={label}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>{children}</MenuList>
      </MenuPopover>
    </Menu>
  );
}
