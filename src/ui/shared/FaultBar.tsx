import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useTranslation } from "react-i18next";
import { describeFault } from "./describe-fault";
import { reloadPane } from "./reload-pane";

interface FaultBarProps {
  readonly fault: unknown;
  readonly onDismiss: () => void;
}

/** What went wrong, what it means, and the way out. */
export function FaultBar({ fault, onDismiss }: FaultBarProps) {
  const { t } = useTranslation("shared");
  const { text, segments, detail, needsReload } = describeFault(fault);
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{t(`fault.${text}.title`)}</MessageBarTitle>
        <div>{t(`fault.${text}.body`, { segments })}</div>
        <div>{detail}</div>
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            aria-label={t("action.dismiss")}
            icon={<DismissRegular />}
            onClick={onDismiss}
          />
        }
      >
        {needsReload ? <Button onClick={reloadPane}>{t("action.reload")}</Button> : null}
      </MessageBarActions>
    </MessageBar>
  );
}
