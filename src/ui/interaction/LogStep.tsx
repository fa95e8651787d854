import { Button } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { Step } from "../shared/Step";

interface LogStepProps {
  readonly isBusy: boolean;
  readonly onAsked: () => void;
}

/** Puts on record what everyone got. */
export function LogStep({ isBusy, onAsked }: LogStepProps) {
  const { t } = useTranslation("interaction");
  return (
    <Step place={3} title={t("log.title")} text={t("log.text")}>
      <Button appearance="primary" disabledFocusable={isBusy} onClick={onAsked}>
        {t("log.action")}
      </Button>
    </Step>
  );
}
