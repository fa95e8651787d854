import { useTranslation } from "react-i18next";
import { ConfirmDialog } from "../shared/ConfirmDialog";
import { useContactName } from "../shared/use-contact";
import type { LetterDesk } from "./use-letter";

/** Words were edited for a contact whose segment is not open any more: says so, and offers the way on. */
export function HomelessDialog({ desk }: { readonly desk: LetterDesk }) {
  const { t } = useTranslation("letter");
  const { homeless } = desk;
  const name = useContactName(homeless?.contactNo ?? "");
  if (homeless === undefined) return null;
  const facts = { name: name === "" ? homeless.contactNo : name, no: homeless.segmentNo };
  return (
    <ConfirmDialog
      title={t("homeless.title")}
      text={t(`homeless.${homeless.kind}`, facts)}
      confirm={t("homeless.discard")}
      onConfirm={() => {
        desk.backToFields({ discarded: "all" });
      }}
      onCancel={() => {
        desk.sayHomeless(undefined);
      }}
    />
  );
}
