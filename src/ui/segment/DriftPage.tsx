import { Text } from "@fluentui/react-components";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { previewDrift } from "../../app/compose-segment-compare";
import type { Doors } from "../../app/doors";
import { RoomPage } from "../shared/RoomPage";
import type { ErrandPageProps } from "./segment-errands";
import { RecomposedPanel } from "./RecomposedPanel";
import { useRecomposed } from "./use-recomposed";

/** Who would be new and who gone if the segment's steps were taken on the contacts of today. */
export function DriftPage({ segment, onLeave }: ErrandPageProps) {
  const { t } = useTranslation("segment");
  const preview = useCallback((doors: Doors) => previewDrift(doors, segment), [segment]);
  const recomposed = useRecomposed(preview);
  return (
    <RoomPage
      title={t("drift.title")}
      onBack={onLeave}
      foot={<RecomposedPanel recomposed={recomposed} onTaken={onLeave} onCancel={onLeave} />}
    >
      <Text>{t("drift.text")}</Text>
      {segment.criteria.length === 0 ? <Text>{t("steps.none")}</Text> : null}
    </RoomPage>
  );
}
