import {
  Button,
  Link,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { NO_NOTICE, type WorkbenchNotice } from "./useDesk";

interface WorkbenchNoticesProps {
  readonly notice: WorkbenchNotice;
  readonly onDismiss: (none: WorkbenchNotice) => void;
}

/** What the page has to say, under its bar. */
export function WorkbenchNotices({ notice, onDismiss }: WorkbenchNoticesProps) {
  if (notice.kind === "none") return null;
  const dismiss = () => {
    onDismiss(NO_NOTICE);
  };
  return (
    <MessageBar intent={notice.kind === "fault" ? "error" : "info"} politeness="assertive">
      <MessageBarBody>
        {notice.kind === "fault" ? (
          notice.text
        ) : (
          <>
            The pane has made a new document.{" "}
            <Link href={notice.address} target="_blank" onClick={dismiss}>
              Open it in a tab
            </Link>
          </>
        )}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            aria-label="Dismiss"
            icon={<DismissRegular />}
            onClick={dismiss}
          />
        }
      />
    </MessageBar>
  );
}
