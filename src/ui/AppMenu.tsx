import {
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { useTranslation } from "react-i18next";
import { PAGES } from "./shared/rooms";
import { useOpenPage } from "./shared/use-open-page";

/** What concerns no single room. */
export function AppMenu() {
  const { t } = useTranslation("shared");
  const openPage = useOpenPage();
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          size="small"
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          menuIcon={null}
          aria-label={t("page.all")}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {PAGES.map((page) => (
            <MenuItem
              key={page}
              onClick={() => {
                openPage(page);
              }}
            >
              {t(`page.${page}`)}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
