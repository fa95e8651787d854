import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { adoptPlan, type Recomposed } from "../../app/compose-segment-plan";
import { useDoors } from "../shared/doors-context";
import { PageActions } from "../shared/RoomPage";
import { useErrand } from "../shared/use-errand";
import { useNotify } from "../shared/use-notify";
import { ContactNames } from "../shared/steps/ContactNames";

interface RecomposedPanelProps {
  /** Undefined while it is being computed. */
  readonly recomposed: Recomposed | undefined;
  /** The button that takes it over, where something but the lines is to change as well. */
  readonly canTakeUnchanged?: boolean;
  readonly onTaken: () => void;
  readonly onCancel: () => void;
}

/** What the segment would be, composed anew: who comes in and who goes out, before it is taken over. */
export function RecomposedPanel(props: RecomposedPanelProps) {
  const { recomposed, canTakeUnchanged = false, onTaken, onCancel } = props;
  const { t } = useTranslation("segment");
  const { running, takeOver } = useTakingOver(onTaken);
  const changes = recomposed !== undefined && differs(recomposed);
  return (
    <>
      <Difference recomposed={recomposed} />
      <PageActions>
        <Button
          appearance="primary"
          disabledFocusable={running || recomposed === undefined || !(changes || canTakeUnchanged)}
          onClick={() => {
            if (recomposed !== undefined) takeOver(recomposed);
          }}
        >
          {t("recompose.takeOver")}
        </Button>
        <Button onClick={onCancel}>{t("build.cancel")}</Button>
      </PageActions>
    </>
  );
}

/** Who comes in and who goes out, by number and by name. */
export function Difference({ recomposed }: Pick<RecomposedPanelProps, "recomposed">) {
  const { t } = useTranslation("segment");
  const styles = useStyles();
  const removedNos = useMemo(
    () => recomposed?.removedLines.map(({ contactNo }) => contactNo) ?? [],
    [recomposed],
  );
  if (recomposed === undefined) return <div className={styles.panel} />;
  const { addedNos, after } = recomposed;
  return (
    <div className={styles.panel} role="status" aria-label={t("preview.label")}>
      {differs(recomposed) ? null : <Text weight="semibold">{t("recompose.same")} </Text>}
      {addedNos.length === 0 ? null : (
        <ContactNames summary={t("recompose.in", { count: addedNos.length })} nos={addedNos} />
      )}
      {removedNos.length === 0 ? null : (
        <ContactNames summary={t("recompose.out", { count: removedNos.length })} nos={removedNos} />
      )}
      <Text className={styles.quiet}>{t("preview.after", { count: after.lines.length })}</Text>
    </div>
  );
}

function differs({ addedNos, removedLines }: Recomposed): boolean {
  return addedNos.length + removedLines.length > 0;
}

function useTakingOver(onTaken: () => void) {
  const { t } = useTranslation("segment");
  const doors = useDoors();
  const notify = useNotify();
  const { running, run } = useErrand();
  const takeOver = (recomposed: Recomposed) => {
    run(async () => {
      const { before } = recomposed;
      const after = await adoptPlan(doors, recomposed);
      notify({
        text: t("recompose.done"),
        undo: async () => {
          await adoptPlan(doors, { before: after, after: before });
        },
      });
      onTaken();
    });
  };
  return { running, takeOver };
}

const useStyles = makeStyles({
  panel: { minHeight: "40px" },
  quiet: { color: tokens.colorNeutralForeground2 },
});
