import { Button, makeStyles, Tooltip } from "@fluentui/react-components";
import { ArrowRedoRegular } from "@fluentui/react-icons/svg/arrow-redo";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { useTranslation } from "react-i18next";
import { goBack, goForward } from "../../app/compose-segment";
import type { Segment } from "../../domain/segment/segment";
import { useDoors } from "../shared/doors-context";
import { useErrand } from "../shared/use-errand";

/** The way back from the last step, and forward again. */
export function StepHistory({ segment }: { readonly segment: Segment }) {
  const { t } = useTranslation("segment");
  const styles = useStyles();
  const doors = useDoors();
  const { running, run } = useErrand();
  const { no } = segment.header;
  const ways = [
    { way: "goBack", icon: <ArrowUndoRegular />, steps: segment.criteria, go: goBack },
    { way: "goForward", icon: <ArrowRedoRegular />, steps: segment.undone, go: goForward },
  ] as const;
  return (
    <div className={styles.ways}>
      {ways.map(({ way, icon, steps, go }) => (
        <Tooltip key={way} content={t(`action.${way}`)} relationship="label">
          <Button
            size="small"
            appearance="subtle"
            icon={icon}
            disabled={running || steps.length === 0}
            onClick={() => {
              run(async () => {
                await go(doors, no);
              });
            }}
          />
        </Tooltip>
      ))}
    </div>
  );
}

const useStyles = makeStyles({
  ways: { display: "flex", marginInlineStart: "auto" },
});
