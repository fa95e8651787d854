import { Checkbox, Text } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { findFatigued } from "../../app/find-fatigued";
import type { Doors } from "../../app/doors";
import { type FatigueRule, USUAL_RULE } from "../../domain/segment/fatigue";
import type { ErrandPageProps } from "./segment-errands";
import { NumberField } from "../shared/NumberField";
import { RoomPage } from "../shared/RoomPage";
import { SharedContacts } from "./SharedContacts";
import { useAnswer } from "../shared/use-answer";
import { useSetup } from "../shared/use-setup";

/** At most so many letters in so many days: who of the segment has had enough. */
export function FatiguePage({ segment, onLeave }: ErrandPageProps) {
  const { t } = useTranslation("segment");
  const setup = useSetup();
  const [changed, setRule] = useState<FatigueRule>();
  const rule = changed ?? setup?.fatigueRule ?? USUAL_RULE;
  const found = useAnswer(
    useCallback(
      async ({ store }: Doors) => {
        const lineNos = new Set(await findFatigued(store, segment, rule));
        return segment.lines.filter(({ lineNo }) => lineNos.has(lineNo));
      },
      [segment, rule],
    ),
  );
  return (
    <RoomPage title={t("fatigue.title")} onBack={onLeave}>
      <Text>{t("fatigue.text")}</Text>
      <NumberField
        label={t("fatigue.atMost")}
        value={rule.atMost}
        min={1}
        onChange={(atMost) => {
          setRule({ ...rule, atMost });
        }}
      />
      <NumberField
        label={t("fatigue.days")}
        value={rule.days}
        min={1}
        onChange={(days) => {
          setRule({ ...rule, days });
        }}
      />
      <Checkbox
        label={t("fatigue.perHousehold")}
        checked={rule.perHousehold}
        onChange={(_, { checked }) => {
          setRule({ ...rule, perHousehold: checked === true });
        }}
      />
      <div role="status">
        {found?.length === 0 ? <Text weight="semibold">{t("fatigue.none")}</Text> : null}
      </div>
      {found === undefined || found.length === 0 ? null : (
        <SharedContacts
          segmentNo={segment.header.no}
          summary={t("fatigue.found", { count: found.length })}
          nos={found.map(({ contactNo }) => contactNo)}
          lineNos={found.map(({ lineNo }) => lineNo)}
        />
      )}
    </RoomPage>
  );
}
