import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { findOverlaps } from "../../app/compose-segment-compare";
import type { Doors } from "../../app/doors";
import type { ErrandPageProps } from "./segment-errands";
import { NumberField } from "../shared/NumberField";
import { RoomPage } from "../shared/RoomPage";
import { SharedContacts } from "./SharedContacts";
import { useAnswer } from "../shared/use-answer";

/** The other segments, open or logged of late, that share contacts with this one. */
export function OverlapPage({ segment, onLeave }: ErrandPageProps) {
  const { t } = useTranslation("segment");
  const styles = useStyles();
  const [days, setDays] = useState(90);
  const found = useAnswer(
    useCallback((doors: Doors) => findOverlaps(doors, segment, days), [segment, days]),
  );
  return (
    <RoomPage title={t("overlap.title")} onBack={onLeave}>
      <NumberField label={t("overlap.days")} value={days} min={0} onChange={setDays} />
      <div role="status">
        {found?.length === 0 ? <Text>{t("overlap.none")}</Text> : null}
        {found === undefined || found.length === 0 ? null : (
          <Text>{t("overlap.found", { count: found.length })}</Text>
        )}
      </div>
      <ul className={styles.list} aria-label={t("overlap.label")}>
        {(found ?? []).map(({ segmentNo, description, sharedNos }) => (
          <li key={segmentNo}>
            <Text block weight="semibold">
              {description === "" ? segmentNo : `${description} · ${segmentNo}`}
            </Text>
            <SharedContacts
              segmentNo={segment.header.no}
              summary={t("overlap.shared", { count: sharedNos.length })}
              nos={sharedNos}
              removeLabel={t("overlap.remove", { count: sharedNos.length, segmentNo })}
            />
          </li>
        ))}
      </ul>
    </RoomPage>
  );
}

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalM,
    overflowWrap: "anywhere",
  },
});
