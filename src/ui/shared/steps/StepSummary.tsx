import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { LoggedStep } from "../../../domain/segment/logged-origin";
import { LeftOutList } from "./LeftOutList";
import { useStepText } from "./use-step-text";

/** One step that chose contacts: what it asked, what it changed, and who was left out and why. */
export function StepSummary({ step }: { readonly step: LoggedStep }) {
  const { t } = useTranslation("segment");
  const styles = useStyles();
  const { action, leftOut } = step;
  const { title, sentences } = useStepText()(action);
  return (
    <>
      <div className={styles.head}>
        <Text weight="semibold">{title}</Text>
        <StepCounts step={step} />
      </div>
      {sentences.map((sentence, index) => (
        <Text key={index} block>
          {sentence}
        </Text>
      ))}
      {leftOut.length === 0 ? null : (
        <details>
          <summary>
            <Text size={200}>{t("steps.leftOut", { count: leftOut.length })}</Text>
          </summary>
          <LeftOutList leftOut={leftOut} />
        </details>
      )}
    </>
  );
}

function StepCounts({ step }: { readonly step: LoggedStep }) {
  const { t } = useTranslation("segment");
  const { addedCount, removedCount, isOff } = step;
  if (isOff) return <Text size={200}>{t("steps.off")}</Text>;
  if (addedCount + removedCount === 0) return <Text size={200}>{t("steps.nothing")}</Text>;
  return (
    <>
      {addedCount === 0 ? null : (
        <Badge appearance="tint" color="success">
          {t("steps.added", { count: addedCount })}
        </Badge>
      )}
      {removedCount === 0 ? null : (
        <Badge appearance="tint" color="danger">
          {t("steps.removed", { count: removedCount })}
        </Badge>
      )}
    </>
  );
}

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
});
