import { Checkbox, Text } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { USUAL_RULE } from "../../domain/segment/fatigue";
import { NumberField } from "../shared/NumberField";
import type { SetupPart } from "./setup-part";

/** How many letters are enough: asked before merging and logging, where the rule is on. */
export function FatigueFields({ setup: { fatigueRule: rule }, onChange }: SetupPart) {
  const { t } = useTranslation("setup");
  return (
    <>
      <Text>{t("fatigue.text")}</Text>
      <Checkbox
        label={t("fatigue.isOn")}
        checked={rule !== null}
        onChange={(_, { checked }) => {
          onChange({ fatigueRule: checked === true ? USUAL_RULE : null });
        }}
      />
      {rule === null ? null : (
        <>
          <NumberField
            label={t("fatigue.atMost")}
            value={rule.atMost}
            min={1}
            onChange={(atMost) => {
              onChange({ fatigueRule: { ...rule, atMost } });
            }}
          />
          <NumberField
            label={t("fatigue.days")}
            value={rule.days}
            min={1}
            onChange={(days) => {
              onChange({ fatigueRule: { ...rule, days } });
            }}
          />
          <Checkbox
            label={t("fatigue.perHousehold")}
            checked={rule.perHousehold}
            onChange={(_, { checked }) => {
              onChange({ fatigueRule: { ...rule, perHousehold: checked === true } });
            }}
          />
        </>
      )}
    </>
  );
}
