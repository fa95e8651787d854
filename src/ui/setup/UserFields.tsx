import { useTranslation } from "react-i18next";
import { ChoiceField } from "../shared/ChoiceField";
import type { SetupPart } from "./setup-part";
import { TextField } from "./TextField";

/** Who sits here, and in whose name. */
export function UserFields({ setup, onChange }: SetupPart) {
  const { t } = useTranslation("setup");
  const named = setup.salespersons
    .filter(({ code }) => code !== "")
    .map(({ code, name }) => [code, { value: code, name: name || code }] as const);
  const salespersons = new Map(named).values();
  return (
    <>
      <TextField
        label={t("basics.userName")}
        value={setup.userName}
        onChange={(userName) => {
          onChange({ userName });
        }}
      />
      <ChoiceField
        label={t("basics.userSalesperson")}
        value={setup.userSalespersonCode}
        choices={[{ value: "", name: t("none") }, ...salespersons]}
        onChange={(userSalespersonCode) => {
          onChange({ userSalespersonCode });
        }}
      />
    </>
  );
}
