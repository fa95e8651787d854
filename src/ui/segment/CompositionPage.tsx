import { Caption1, Text } from "@fluentui/react-components";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import type { Doors } from "../../app/doors";
import { readComposition } from "../../app/read-composition";
import {
  COMPOSITION_SIDES,
  type CompositionPart,
  type CompositionSide,
} from "../../domain/segment/segment-composition";
import { PartChart } from "../shared/chart/charts";
import { RoomPage } from "../shared/RoomPage";
import { useValueNames } from "../shared/use-value-names";
import { Waiting } from "../shared/Waiting";
import type { ErrandPageProps } from "./segment-errands";
import { useAnswer } from "../shared/use-answer";

/** Whom the segment is made up of, in pictures. */
export function CompositionPage({ segment, onLeave }: ErrandPageProps) {
  const { t } = useTranslation("segment");
  const composition = useAnswer(
    useCallback((doors: Doors) => readComposition(doors, segment), [segment]),
  );
  const count = segment.lines.length;
  return (
    <RoomPage title={t("composition.title")} onBack={onLeave}>
      <Text>{count === 0 ? t("composition.none") : t("composition.text", { count })}</Text>
      {composition === undefined ? <Waiting /> : null}
      {COMPOSITION_SIDES.map((side) => (
        <SideChart key={side} side={side} parts={composition?.[side] ?? []} total={count} />
      ))}
    </RoomPage>
  );
}

interface SideChartProps {
  readonly side: CompositionSide;
  readonly parts: readonly CompositionPart[];
  readonly total: number;
}

/** More is not taken in at a glance; the table has all. */
const MOST_DRAWN = 8;

/** Nothing where nothing is known. */
function SideChart({ side, parts, total }: SideChartProps) {
  const { t } = useTranslation(["segment", "shared"]);
  const nameOf = useValueNames();
  const known = parts.filter(({ value }) => value !== "");
  if (known.length === 0) return null;
  const bar = ({ value, lineCount }: CompositionPart) => ({
    name: value === "" ? t("composition.untold") : nameOf(side, value),
    count: lineCount,
  });
  const undrawn = known.length - MOST_DRAWN;
  return (
    <div>
      <PartChart
        title={t(`shared:contactField.${side}`)}
        bars={parts.map(bar)}
        drawn={Math.min(MOST_DRAWN, known.length)}
        total={total}
      />
      {undrawn <= 0 ? null : <Caption1>{t("composition.more", { count: undrawn })}</Caption1>}
    </div>
  );
}
