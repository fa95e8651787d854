import { Button } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../shared/EmptyState";
import { reloadPane } from "../shared/reload-pane";

/** The backup is in: what the rooms still show is of before. */
export function RestoreDone() {
  const { t } = useTranslation("backup");
  return (
    <div role="status">
      <EmptyState icon={<CheckmarkCircleRegular />} title={t("done.title")} text={t("done.text")}>
        <Button appearance="primary" onClick={reloadPane}>
          {t("done.action")}
        </Button>
      </EmptyState>
    </div>
  );
}
