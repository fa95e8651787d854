import { makeStyles } from "@fluentui/react-components";
import { DocxEditor, useDocxEditor } from "@docx-editor.dev/react";
import { useEffect } from "react";
import type { Surface } from "../surface";
import { docxEditorSurface } from "./docx-editor-surface";

interface EditorViewProps {
  readonly isDark: boolean;
  /** Called once, when documents can be loaded. Hold it at a stable identity. */
  readonly onSurface: (surface: Surface) => void;
}

/** The editor with its formatting bar, and without what belongs to the page around it. */
export function EditorView({ isDark, onSurface }: EditorViewProps) {
  const styles = useStyles();
  return (
    <DocxEditor.Root mode="edit" colorMode={isDark ? "dark" : "light"}>
      <SurfaceDoor onSurface={onSurface} />
      <div className={styles.root}>
        <DocxEditor.Toolbar>
          <DocxEditor.Toolbar.Undo hidden />
          <DocxEditor.Toolbar.Redo hidden />
          <DocxEditor.Toolbar.Group id="review" hidden />
        </DocxEditor.Toolbar>
        <DocxEditor.Viewport className={styles.pages}>
          <DocxEditor.Content />
          <DocxEditor.HeaderFooterChrome />
          <DocxEditor.ContextMenu />
          <DocxEditor.HyperLink />
        </DocxEditor.Viewport>
      </div>
    </DocxEditor.Root>
  );
}

function SurfaceDoor({ onSurface }: Pick<EditorViewProps, "onSurface">) {
  const editor = useDocxEditor();
  useEffect(() => {
    if (editor !== null) onSurface(docxEditorSurface(editor));
  }, [editor, onSurface]);
  return null;
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0, minWidth: 0 },
  pages: { flexGrow: 1, minHeight: 0 },
});
