import {
  FluentProvider,
  makeStyles,
  Spinner,
  tokens,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useRef, useState } from "react";
import type { Channel, Deviations } from "../channel";
import { DropZone } from "./DropZone";
import type { KeptDocument, KeptDocuments } from "./kept-documents";
import { addressWith, paneOrigin, type PageAddress } from "./page-address";
import { PaneSide } from "./PaneSide";
import { RibbonBar } from "./RibbonBar";
import { TopBar } from "./TopBar";
import { useDesk } from "./useDesk";
import { useIsDark } from "./useIsDark";
import { useLeaveWarning } from "./useLeaveWarning";
import { useRibbon } from "./useRibbon";
import { useShortcuts } from "./useShortcuts";
import { useWindowHandle } from "./useWindowHandle";
import { WorkbenchNotices } from "./WorkbenchNotices";

const EditorView = lazy(async () => {
  const { EditorView: view } = await import("../surface/EditorView");
  return { default: view };
});

const NO_DEVIATIONS: Deviations = {
  latencyMs: 0,
  noUndoAfterInsertOoxml: false,
  surplusParagraphAfterInsertOoxml: false,
};

interface WorkbenchProps {
  readonly address: PageAddress & { readonly documentKey: string };
  readonly kept: KeptDocuments;
  readonly first: KeptDocument;
}

/** The page that takes Word's place: the document on the left, the task pane on the right. */
export function Workbench({ address, kept, first }: WorkbenchProps) {
  const styles = useStyles();
  const [isDark, setIsDark] = useIsDark(address.theme);
  const [paneWidth, setPaneWidth] = useState(address.paneWidth);
  const [deviations, setDeviations] = useState(NO_DEVIATIONS);
  const channel = useRef<Channel>(undefined);
  const [batches, setBatches] = useState(0);
  const { actions, state, notice, setNotice, onSurface } = useDesk(
    kept,
    address.documentKey,
    first,
  );
  useShortcuts(actions);
  useLeaveWarning(state.isKept);
  const countBatches = useCallback(() => channel.current?.batches ?? 0, []);
  useWindowHandle({ actions, batches: countBatches, setDeviations });
  const invoke = useCallback((functionName: string) => {
    channel.current?.invoke(functionName);
  }, []);
  const { buttons } = useRibbon(invoke);
  const onChannel = useCallback((opened: Channel) => {
    channel.current = opened;
    setBatches(0);
  }, []);
  const onBatch = useCallback(() => {
    setBatches((count) => count + 1);
  }, []);
  const widen = useCallback((width: number) => {
    setPaneWidth(width);
    history.replaceState(null, "", addressWith(location.href, "pane", String(width)));
  }, []);
  return (
    <FluentProvider theme={isDark ? webDarkTheme : webLightTheme} className={styles.provider}>
      <div className={styles.page}>
        <TopBar
          state={state}
          actions={actions}
          batches={batches}
          isDark={isDark}
          onDark={setIsDark}
          paneWidth={paneWidth}
          onPaneWidth={widen}
          deviations={deviations}
          onDeviations={setDeviations}
          ribbon={<RibbonBar buttons={buttons} onInvoked={invoke} />}
        />
        <WorkbenchNotices notice={notice} onDismiss={setNotice} />
        <main className={styles.sides}>
          <section className={styles.document} aria-label="Document">
            <Suspense fallback={<Spinner label="Opening the document" className={styles.wait} />}>
              <EditorView isDark={isDark} onSurface={onSurface} />
            </Suspense>
          </section>
          <PaneSide
            origin={paneOrigin(location.origin, address.paneHost)}
            document={state.document}
            fileName={state.fileName}
            actions={actions}
            isDark={isDark}
            width={paneWidth}
            onWidth={widen}
            deviations={deviations}
            onChannel={onChannel}
            onBatch={onBatch}
          />
        </main>
        <DropZone onDropped={actions.openFile} />
      </div>
    </FluentProvider>
  );
}

const useStyles = makeStyles({
  // Its class is given to menus and tooltips too, so it must not cover the page there.
  provider: { backgroundColor: "transparent" },
  page: {
    height: "100vh",
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
  },
  sides: {
    flexGrow: 1,
    minHeight: 0,
    display: "flex",
    "@media (max-width: 700px)": { flexDirection: "column" },
  },
  document: { flexGrow: 1, minWidth: 0, minHeight: 0 },
  wait: { height: "60%" },
});
