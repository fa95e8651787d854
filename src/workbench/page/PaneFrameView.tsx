import { makeStyles } from "@fluentui/react-components";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Channel, Deviations, PaneIdentity } from "../channel";
import { openChannel } from "../channel/open-channel";
import { paneFrame } from "../channel/pane-frame";
import type { LiveDocument } from "../model/word-document";
import { leavePane } from "./focus-stops";
import type { DeskActions } from "./useDesk";

interface PaneFrameViewProps {
  readonly origin: string;
  readonly document: LiveDocument;
  readonly fileName: string;
  readonly actions: DeskActions;
  readonly isDark: boolean;
  readonly deviations: Deviations;
  readonly onChannel: (channel: Channel) => void;
  readonly onBatch: () => void;
}

/** The add-in's id in the manifest. */
const ADD_IN_ID = "6f0d8e5c-3b1a-4d27-9c64-2a7e51f0b8d3";

/**
 * The task pane, which takes this page for Word on the web. The pane learns of the theme as on the web, where Office
 * tells none: by the colour scheme that its frame prefers.
 */
export function PaneFrameView({ isDark, ...props }: PaneFrameViewProps) {
  const styles = useStyles();
  const [identity] = useState(newIdentity);
  const frame = useRef<HTMLIFrameElement>(null);
  useChannel(identity, frame, props);
  return (
    <iframe
      ref={frame}
      title="Segment Letters"
      className={styles.frame}
      style={{ colorScheme: isDark ? "dark" : "light" }}
      {...paneFrame(identity, `${props.origin}/taskpane.html`)}
    />
  );
}

function newIdentity(): PaneIdentity {
  const asked = new URLSearchParams(location.search).get("locale") ?? navigator.language;
  return {
    conversationId: crypto.randomUUID(),
    addInId: ADD_IN_ID,
    hostOrigin: location.origin,
    locale: asked.includes("-") ? asked : "en-US",
  };
}

function useChannel(
  identity: PaneIdentity,
  frame: React.RefObject<HTMLIFrameElement | null>,
  {
    origin,
    document,
    fileName,
    actions,
    deviations,
    onChannel,
    onBatch,
  }: Omit<PaneFrameViewProps, "isDark">,
): void {
  const current = useRef(deviations);
  useEffect(() => {
    current.current = deviations;
  }, [deviations]);
  useLayoutEffect(() => {
    const channel = openChannel({
      ...identity,
      host: window,
      pane: () => frame.current?.contentWindow ?? null,
      paneOrigin: origin,
      document,
      documentUrl: fileName,
      callbacks: {
        beforeRead: actions.takeTyping,
        openDocument: actions.openTab,
        saveDocument: actions.save,
        leavePane,
      },
      deviations: () => {
        onBatch();
        return current.current;
      },
    });
    onChannel(channel);
    return () => {
      channel.close();
    };
  }, [identity, frame, origin, document, fileName, actions, onChannel, onBatch]);
}

const useStyles = makeStyles({
  frame: { display: "block", width: "100%", height: "100%", border: "none" },
});
