import {
  Button,
  Checkbox,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { useTranslation } from "react-i18next";
import type { PlannedStep } from "../../domain/segment/plan";
import { isFilterAction } from "./filter-step";
import { useStepText } from "../shared/steps/use-step-text";

interface PlannedStepRowProps {
  readonly plan: readonly PlannedStep[];
  readonly planned: PlannedStep;
  /** Its index in the plan. */
  readonly place: number;
  readonly count: number;
  readonly onChange: (plan: readonly PlannedStep[]) => void;
  readonly onEdit: () => void;
}

/** One step of the plan, and what can be done with it. */
export function PlannedStepRow(props: PlannedStepRowProps) {
  const { planned, place, plan, onChange } = props;
  const { t } = useTranslation("segment");
  const styles = useStyles();
  const { title, sentences } = useStepText()(planned.action);
  return (
    <>
      <div className={mergeClasses(planned.isOff && styles.off)}>
        <Text weight="semibold" block>
          {t("plan.step", { step: place + 1, title })}
        </Text>
        {sentences.map((sentence, index) => (
          <Text key={index} block size={200}>
            {sentence}
          </Text>
        ))}
      </div>
      <div className={styles.tools}>
        <Checkbox
          className={styles.taken}
          label={t("plan.taken")}
          aria-label={t("plan.takenStep", { step: place + 1 })}
          checked={!planned.isOff}
          onChange={(_, { checked }) => {
            onChange(plan.with(place, { ...planned, isOff: checked !== true }));
          }}
        />
        <StepTools {...props} />
      </div>
    </>
  );
}

function StepTools({ plan, planned, place, count, onChange, onEdit }: PlannedStepRowProps) {
  const { t } = useTranslation("segment");
  const step = place + 1;
  const moveTo = (target: number) => {
    onChange(plan.toSpliced(place, 1).toSpliced(target, 0, planned));
  };
  const tools = [
    {
      label: t("plan.up", { step }),
      icon: <ArrowUpRegular />,
      isOff: place === 0,
      act: () => {
        moveTo(place - 1);
      },
    },
    {
      label: t("plan.down", { step }),
      icon: <ArrowDownRegular />,
      isOff: step === count,
      act: () => {
        moveTo(step);
      },
    },
    {
      label: t("plan.edit", { step }),
      icon: <EditRegular />,
      isOff: !isFilterAction(planned.action),
      act: onEdit,
    },
    {
      label: t("plan.remove", { step }),
      icon: <DeleteRegular />,
      isOff: false,
      act: () => {
        onChange(plan.toSpliced(place, 1));
      },
    },
  ];
  return tools.map(({ label, icon, isOff, act }) => (
    <Button
      key={label}
      size="small"
      appearance="subtle"
      icon={icon}
      aria-label={label}
      disabled={isOff}
      onClick={act}
    />
  ));
}

const useStyles = makeStyles({
  off: { color: tokens.colorNeutralForeground3, textDecorationLine: "line-through" },
  tools: { display: "flex", alignItems: "center" },
  taken: { flexGrow: 1 },
});
