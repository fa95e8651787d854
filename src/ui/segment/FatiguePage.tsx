import { Checkbox, Text } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { findFatigued } from "../../app/compose-segment-compare";
import type { Doors } from "../../app/doors";
import type { ErrandPageProps } from "./segment-errands";
import { NumberField } from "./NumberField";
import { SegmentPage } from "./SegmentPage";
import { SharedContacts } from "./SharedContacts";
import { useAnswer } from "../shared/use-answer";

/** At most so many letters in so many days: who of the segment has had enough. */
export function FatiguePage({ segment, onLeave }: ErrandPageProps) {
  const { t } = useTranslation("segment");
  const [rule, setRule] = useState({ atMost: 1, days: 30, perHousehold: false });
  const found = useAnswer(
    useCallback((doors: Doors) => findFatigued(doors, segment, rule), [segment, rule]),
  );
  return (
    <SegmentPage title={t("fatigue.title")} onBack={onLeave}>
      <Text>{t("fatigue.text")}</Text>
      <NumberField
        label={t("fatigue.atMost")}
        value={rule.atMost}
        min={1}
        onChange={(atMost) => {
          setRule((now) => ({ ...now, atMost }));
        }}
      />
      <NumberField
        label={t("fatigue.days")}
        value={rule.days}
        min={1}
        onChange={(days) => {
          setRule((now) => ({ ...now, days }));
        }}
      />
      <Checkbox
        label={t("fatigue.perHousehold")}
        checked={rule.perHousehold}
        onChange={(_, { checked }) => {
          setRule((now) => ({ ...now, perHousehold: checked === true }));
        }}
      />
      <div role="status">
        {found?.length === 0 ? <Text weight="semibold">{t("fatigue.none")}</Text> : null}
      </div>
      {found === undefined || found.length === 0 ? null : (
        <SharedContacts
          segmentNo={segment.header.no}
          summary={t("fatigue.found", { count: found.length })}
          nos={found}
        />
      )}
    </SegmentPage>
  );
}
