import { Button } from "@fluentui/react-components";
import { MailRegular } from "@fluentui/react-icons/svg/mail";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../shared/EmptyState";
import type { RoomProps } from "../shared/rooms";

/** What to do first where there is no segment, or nobody in it. */
export function NothingToSend({ onRoomChosen }: Pick<RoomProps, "onRoomChosen">) {
  const { t } = useTranslation("interaction");
  return (
    <EmptyState icon={<MailRegular />} title={t("empty.title")} text={t("empty.text")}>
      <Button
        appearance="primary"
        onClick={() => {
          onRoomChosen("segment");
        }}
      >
        {t("empty.action")}
      </Button>
    </EmptyState>
  );
}
