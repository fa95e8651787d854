import {
  makeStyles,
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { ArrowExportRegular } from "@fluentui/react-icons/svg/arrow-export";
import { ArrowImportRegular } from "@fluentui/react-icons/svg/arrow-import";
import { BuildingRegular } from "@fluentui/react-icons/svg/building";
import { HistoryRegular } from "@fluentui/react-icons/svg/history";
import { PeopleCheckmarkRegular } from "@fluentui/react-icons/svg/people-checkmark";
import { PersonRegular } from "@fluentui/react-icons/svg/person";
import { useTranslation } from "react-i18next";
import type { ContactNo, ContactType } from "../../domain/contact/contact";
import { useDoors } from "../shared/doors-context";
import { useErrand } from "../shared/use-errand";

/** The ways out of the list. */
export interface ContactWays {
  readonly onNew: (type: ContactType) => void;
  readonly onImport: () => void;
  readonly onImports: () => void;
  readonly onDuplicates: () => void;
}

interface ContactActionsProps extends ContactWays {
  /** The contacts that the list shows. */
  readonly found: readonly ContactNo[];
}

/** The ways for contacts to come in, and out. */
export function ContactActions({ found, ...ways }: ContactActionsProps) {
  const { t, i18n } = useTranslation("contact");
  const { onNew, onImport, onImports, onDuplicates } = ways;
  const doors = useDoors();
  const styles = useStyles();
  const { run } = useErrand();
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="primary" icon={<AddRegular />} className={styles.button}>
          {t("list.new")}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem
            icon={<PersonRegular />}
            onClick={() => {
              onNew("person");
            }}
          >
            {t("list.newPerson")}
          </MenuItem>
          <MenuItem
            icon={<BuildingRegular />}
            onClick={() => {
              onNew("company");
            }}
          >
            {t("list.newCompany")}
          </MenuItem>
          <MenuDivider />
          <MenuItem icon={<ArrowImportRegular />} onClick={onImport}>
            {t("list.import")}
          </MenuItem>
          <MenuItem icon={<HistoryRegular />} onClick={onImports}>
            {t("list.imports")}
          </MenuItem>
          <MenuItem icon={<PeopleCheckmarkRegular />} onClick={onDuplicates}>
            {t("list.duplicates")}
          </MenuItem>
          {doors.canDownload
            ? FORMATS.map((format) => (
                <MenuItem
                  key={format}
                  icon={<ArrowExportRegular />}
                  disabled={found.length === 0}
                  onClick={() => {
                    run(async () => {
                      const { exportFile } = await import("../shared/export-file");
                      await exportFile(doors, { contactNos: found }, format, i18n);
                    });
                  }}
                >
                  {t(format === "csv" ? "list.exportCsv" : "list.exportXlsx", {
                    count: found.length,
                  })}
                </MenuItem>
              ))
            : null}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

const FORMATS = ["xlsx", "csv"] as const;

const useStyles = makeStyles({
  // The search beside it gives way.
  button: { flexShrink: 0 },
});
