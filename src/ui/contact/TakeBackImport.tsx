import { Button, Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { previewTakeBack, takeBackImport } from "../../app/take-back-import";
import type { TakeBackPlan } from "../../domain/contact/import/take-back";
import type { ImportRecord } from "../../ports/contact-book";
import { useDoors } from "../shared/doors-context";
import { RoomBar } from "../shared/RoomBar";
import { useErrand, useReportFault } from "../shared/use-errand";
import { useNotify } from "../shared/use-notify";
import { useWatch } from "../shared/use-watch";
import { Waiting } from "../shared/Waiting";
import { PageFoot } from "./PageFoot";
import { TakeBackPreview } from "./TakeBackPreview";
import { useImportTime } from "./use-import-time";

interface TakeBackImportProps {
  readonly record: ImportRecord;
  readonly onLeave: () => void;
}

/** What taking an import back would undo, and what was changed since, before it is taken back. */
export function TakeBackImport({ record, onLeave }: TakeBackImportProps) {
  const { t } = useTranslation("contact");
  const { t: tShared } = useTranslation("shared");
  const styles = useStyles();
  const timeOf = useImportTime();
  const [evenChanged, setEvenChanged] = useState(false);
  const planned = usePlan(record.no, evenChanged);
  const { running, takeBack } = useTakingBack(record, onLeave);
  const plan = planned?.plan;
  const isNothing = plan === undefined || plan.removed.length + plan.changed.length === 0;
  return (
    <>
      <RoomBar title={t("imports.takeBackTitle")} onBack={onLeave} />
      <div className={styles.body}>
        <Text weight="semibold">
          {record.fileName} · {timeOf(record)}
        </Text>
        {planned === undefined ? <Waiting lines={3} /> : null}
        {planned !== undefined && plan === undefined ? <Text>{t("imports.unknown")}</Text> : null}
        {plan === undefined ? null : <TakeBackPreview plan={plan} />}
        {evenChanged || plan?.staying.some(({ reason }) => reason === "changedSince") === true ? (
          <Checkbox
            label={t("imports.evenChanged")}
            checked={evenChanged}
            onChange={(_, { checked }) => {
              setEvenChanged(checked === true);
            }}
          />
        ) : null}
      </div>
      <PageFoot>
        <Button
          appearance="primary"
          disabledFocusable={running || isNothing}
          onClick={() => {
            if (plan !== undefined) takeBack(plan);
          }}
        >
          {t("imports.takeBack")}
        </Button>
        <Button onClick={onLeave}>{tShared("action.cancel")}</Button>
      </PageFoot>
    </>
  );
}

interface Planned {
  readonly evenChanged: boolean;
  /** Undefined when nobody knows any more what the import did. */
  readonly plan: TakeBackPlan | undefined;
}

function usePlan(importNo: number, evenChanged: boolean): Planned | undefined {
  const doors = useDoors();
  const report = useReportFault();
  const version = useWatch(doors.store.contacts.version);
  const changed = version.state === "here" ? version.value : undefined;
  const [planned, setPlanned] = useState<Planned>();
  useEffect(() => {
    let outrun = false;
    previewTakeBack(doors, importNo, { evenChanged }).then((plan) => {
      if (!outrun) setPlanned({ evenChanged, plan });
    }, report);
    return () => {
      outrun = true;
    };
  }, [doors, importNo, evenChanged, changed, report]);
  return planned?.evenChanged === evenChanged ? planned : undefined;
}

function useTakingBack({ no, fileName }: ImportRecord, onDone: () => void) {
  const { t } = useTranslation("contact");
  const doors = useDoors();
  const notify = useNotify();
  const { running, run } = useErrand();
  const takeBack = (plan: TakeBackPlan) => {
    run(async () => {
      const undo = await takeBackImport(doors, no, plan);
      notify({ text: t("imports.done", { fileName }), undo });
      onDone();
    });
  };
  return { running, takeBack };
}

const useStyles = makeStyles({
  body: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    overflowWrap: "anywhere",
  },
});
