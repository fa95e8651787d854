import {
  Caption1,
  makeStyles,
  Text,
  tokens,
  Toolbar,
  ToolbarButton,
  ToolbarDivider,
  Tooltip,
} from "@fluentui/react-components";
import { ArrowRedoRegular } from "@fluentui/react-icons/svg/arrow-redo";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import { SaveRegular } from "@fluentui/react-icons/svg/save";
import { WeatherMoonRegular } from "@fluentui/react-icons/svg/weather-moon";
import { WeatherSunnyRegular } from "@fluentui/react-icons/svg/weather-sunny";
import { useRef } from "react";
import type { Deviations } from "../channel";
import type { DeskState } from "./desk";
import { DeviationsMenu } from "./DeviationsMenu";
import { PaneWidthMenu } from "./PaneWidthMenu";
import type { DeskActions } from "./useDesk";

interface TopBarProps {
  readonly state: DeskState;
  readonly actions: DeskActions;
  readonly batches: number;
  readonly isDark: boolean;
  readonly onDark: (isDark: boolean) => void;
  readonly paneWidth: number;
  readonly onPaneWidth: (width: number) => void;
  readonly deviations: Deviations;
  readonly onDeviations: (deviations: Deviations) => void;
  /** What the add-in has in the ribbon. */
  readonly ribbon: React.ReactNode;
}

/** What can be done with the document, and how the page behaves. */
export function TopBar({ state, actions, batches, isDark, onDark, ...settings }: TopBarProps) {
  const styles = useStyles();
  return (
    <header className={styles.bar}>
      <img src="assets/icon-32.png" alt="" width={24} height={24} />
      <div className={styles.name}>
        <Text weight="semibold" truncate wrap={false} block as="h1" className={styles.file}>
          {state.fileName}
        </Text>
        <Caption1 className={styles.quiet}>{state.isSaved ? "Saved" : "Not saved"}</Caption1>
      </div>
      <Toolbar aria-label="Document" size="small" className={styles.tools}>
        <OpenButton onChosen={actions.openFile} />
        <BarButton
          name="Save"
          caption="Save"
          hint="Save as a file (Ctrl+S)"
          icon={<SaveRegular />}
          onClick={actions.save}
        />
        <ToolbarDivider />
        <BarButton
          name="Undo"
          hint="Undo what was typed, or what the pane did (Ctrl+Z)"
          icon={<ArrowUndoRegular />}
          disabled={!state.canUndo}
          onClick={actions.undo}
        />
        <BarButton
          name="Redo"
          hint="Redo (Ctrl+Y)"
          icon={<ArrowRedoRegular />}
          disabled={!state.canRedo}
          onClick={actions.redo}
        />
      </Toolbar>
      {settings.ribbon}
      <Toolbar aria-label="Workbench" size="small" className={styles.tools}>
        <Tooltip content="Word API batches since the pane was loaded" relationship="description">
          <Caption1 className={styles.quiet} tabIndex={0}>
            {batches === 1 ? "1 batch" : `${batches} batches`}
          </Caption1>
        </Tooltip>
        <ToolbarDivider />
        <DeviationsMenu deviations={settings.deviations} onDeviations={settings.onDeviations} />
        <PaneWidthMenu width={settings.paneWidth} onWidth={settings.onPaneWidth} />
        <BarButton
          name={isDark ? "Light theme" : "Dark theme"}
          hint={isDark ? "Light theme" : "Dark theme"}
          icon={isDark ? <WeatherSunnyRegular /> : <WeatherMoonRegular />}
          onClick={() => {
            onDark(!isDark);
          }}
        />
      </Toolbar>
    </header>
  );
}

interface BarButtonProps {
  readonly name: string;
  readonly hint: string;
  /** Shown where there is room. */
  readonly caption?: string;
  readonly icon: React.JSX.Element;
  readonly disabled?: boolean;
  readonly onClick: () => unknown;
}

function BarButton({ name, hint, caption, onClick, ...button }: BarButtonProps) {
  const styles = useStyles();
  return (
    <Tooltip content={hint} relationship="description">
      <ToolbarButton
        aria-label={name}
        className={styles.button}
        onClick={() => {
          onClick();
        }}
        {...button}
      >
        {caption === undefined ? null : <span className={styles.caption}>{caption}</span>}
      </ToolbarButton>
    </Tooltip>
  );
}

function OpenButton({ onChosen }: { readonly onChosen: (file: File) => Promise<void> }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <BarButton
        name="Open…"
        caption="Open…"
        hint="Open a Word document from a file, or drop one on the page"
        icon={<FolderOpenRegular />}
        onClick={() => input.current?.click()}
      />
      <input
        ref={input}
        hidden
        type="file"
        aria-label="Word document"
        accept=".docx,.dotx,.docm"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.item(0);
          if (file) void onChosen(file);
          currentTarget.value = "";
        }}
      />
    </>
  );
}

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    paddingInline: tokens.spacingHorizontalM,
    minHeight: "48px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  name: { minWidth: 0, flexGrow: 1 },
  file: { margin: 0, lineHeight: tokens.lineHeightBase200 },
  quiet: { color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
  button: { minWidth: "auto" },
  caption: {
    paddingInlineStart: tokens.spacingHorizontalXS,
    "@media (max-width: 900px)": { display: "none" },
  },
  tools: { flexShrink: 0, padding: 0 },
});
