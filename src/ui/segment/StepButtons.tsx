import { Button, makeStyles, tokens, Tooltip } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { FilterRegular } from "@fluentui/react-icons/svg/filter";
import { SubtractRegular } from "@fluentui/react-icons/svg/subtract";
import { useTranslation } from "react-i18next";
import type { Segment } from "../../domain/segment/segment";
import type { FilterStep } from "./filter-step";

interface StepButtonsProps {
  readonly segment: Segment;
  readonly onBuild: (step: FilterStep) => void;
}

const STEPS = [
  { step: "add", icon: <AddRegular /> },
  { step: "reduce", icon: <SubtractRegular /> },
  { step: "refine", icon: <FilterRegular /> },
] as const;

/** The next step. */
export function StepButtons({ segment, onBuild }: StepButtonsProps) {
  const { t } = useTranslation("segment");
  const styles = useStyles();
  return (
    <div className={styles.buttons}>
      {STEPS.map(({ step, icon }) => (
        <Tooltip key={step} content={t(`action.${step}Hint`)} relationship="description">
          <Button
            size="small"
            icon={{ children: icon, className: styles.icon }}
            className={styles.step}
            disabled={step !== "add" && segment.lines.length === 0}
            onClick={() => {
              onBuild(step);
            }}
          >
            {t(`action.${step}`)}
          </Button>
        </Tooltip>
      ))}
    </div>
  );
}

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  step: { flexGrow: 1, minWidth: 0, paddingInline: tokens.spacingHorizontalXS },
  // In the narrowest pane there is room for words alone.
  icon: { "@media (max-width: 299px)": { display: "none" } },
});
