import { MenuItem } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { EraserRegular } from "@fluentui/react-icons/svg/eraser";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { exportContactData } from "../../app/export-contact-data";
import type { Contact } from "../../domain/contact/contact";
import { useDoors } from "../shared/doors-context";
import { MoreMenu } from "../shared/MoreMenu";
import { useErrand } from "../shared/use-errand";
import { EraseDialog } from "./EraseDialog";

interface ContactMenuProps {
  readonly contact: Contact;
  readonly onErased: () => void;
}

/** What a contact may ask for: everything that is kept about it, and to be forgotten. */
export function ContactMenu({ contact, onErased }: ContactMenuProps) {
  const { t } = useTranslation(["contact", "shared"]);
  const doors = useDoors();
  const { run } = useErrand();
  const [isErasing, setErasing] = useState(false);
  return (
    <>
      <MoreMenu label={t("shared:action.more")} size="medium">
        {doors.canDownload ? (
          <MenuItem
            icon={<ArrowDownloadRegular />}
            onClick={() => {
              run(() => exportContactData(doors, contact.no));
            }}
          >
            {t("card.export")}
          </MenuItem>
        ) : null}
        <MenuItem
          icon={<EraserRegular />}
          onClick={() => {
            setErasing(true);
          }}
        >
          {t("card.erase")}
        </MenuItem>
      </MoreMenu>
      {isErasing ? (
        <EraseDialog
          contact={contact}
          onErased={onErased}
          onClosed={() => {
            setErasing(false);
          }}
        />
      ) : null}
    </>
  );
}
