import { Button } from "@fluentui/react-components";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import { useTranslation } from "react-i18next";
import { describeFault } from "./describe-fault";
import { EmptyState } from "./EmptyState";
import { reloadPane } from "./reload-pane";

interface FaultScreenProps {
  readonly fault: unknown;
  /** The room that failed; absent when the whole pane did. */
  readonly room?: string;
  readonly onRetry?: () => void;
}

/** Stands in place of what cannot be shown, with the ways on. */
export function FaultScreen({ fault, room, onRetry }: FaultScreenProps) {
  const { t } = useTranslation("shared");
  const { text, detail } = describeFault(fault);
  const ofRoom = text === "unknown" && room !== undefined;
  return (
    <div role="alert">
      <EmptyState
        icon={<ErrorCircleRegular />}
        title={ofRoom ? t("fault.room.title", { room }) : t(`fault.${text}.title`)}
        text={ofRoom ? t("fault.room.body") : t(`fault.${text}.body`)}
        detail={detail}
      >
        {onRetry === undefined ? null : (
          <Button appearance="primary" onClick={onRetry}>
            {t("action.retry")}
          </Button>
        )}
        <Button onClick={reloadPane}>{t("action.reload")}</Button>
      </EmptyState>
    </div>
  );
}
