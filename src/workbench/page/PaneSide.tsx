import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { useState } from "react";
import type { Channel, Deviations } from "../channel";
import type { LiveDocument } from "../model/word-document";
import { Divider } from "./Divider";
import { PaneFrameView } from "./PaneFrameView";
import type { DeskActions } from "./useDesk";

interface PaneSideProps {
  readonly origin: string;
  /** Undefined until the first document is open. */
  readonly document: LiveDocument | undefined;
  readonly fileName: string;
  readonly actions: DeskActions;
  readonly isDark: boolean;
  readonly width: number;
  readonly onWidth: (width: number) => void;
  readonly deviations: Deviations;
  readonly onChannel: (channel: Channel) => void;
  readonly onBatch: () => void;
}

/** The right side: the divider, and the task pane under its title, as wide as the user has made it. */
export function PaneSide({ document, width, onWidth, ...frame }: PaneSideProps) {
  const styles = useStyles();
  const [loads, setLoads] = useState(0);
  const [isDragging, setIsDragging] = useState(false);
  return (
    <>
      <Divider width={width} onWidth={onWidth} onDragging={setIsDragging} />
      <section
        className={styles.side}
        style={{ "--pane-width": `${width}px` } as React.CSSProperties}
        aria-label="Task pane"
      >
        <div className={styles.title}>
          <Text weight="semibold">Segment Letters</Text>
          <Button
            appearance="subtle"
            size="small"
            icon={<ArrowClockwiseRegular />}
            aria-label="Reload the task pane"
            title="Reload the task pane"
            onClick={() => {
              setLoads((count) => count + 1);
            }}
          />
        </div>
        <div className={styles.frame} inert={isDragging}>
          {document === undefined ? null : (
            <PaneFrameView {...frame} document={document} key={`${loads} ${keyOf(document)}`} />
          )}
        </div>
      </section>
    </>
  );
}

const keys = new WeakMap<LiveDocument, string>();

/** Another document gets another pane, as in Word. */
function keyOf(document: LiveDocument): string {
  const key = keys.get(document) ?? crypto.randomUUID();
  keys.set(document, key);
  return key;
}

const useStyles = makeStyles({
  side: {
    width: "var(--pane-width)",
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    "@media (max-width: 700px)": { width: "100%", height: "55%" },
  },
  title: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    paddingBlock: tokens.spacingVerticalXS,
    paddingInlineStart: tokens.spacingHorizontalM,
    paddingInlineEnd: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  frame: { flexGrow: 1, minHeight: 0 },
});
