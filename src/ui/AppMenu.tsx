import { MenuItem } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { MoreMenu } from "./shared/MoreMenu";
import { PAGES } from "./shared/rooms";
import { useOpenPage } from "./shared/use-open-page";

/** What concerns no single room. */
export function AppMenu() {
  const { t } = useTranslation("shared");
  const openPage = useOpenPage();
  return (
    <MoreMenu label={t("page.all")}>
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
    </MoreMenu>
  );
}
