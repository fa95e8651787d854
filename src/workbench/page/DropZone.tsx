import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";

interface DropZoneProps {
  readonly onDropped: (file: File) => Promise<void>;
}

/** Takes a document that is dragged onto the page. It shows only while one is over it. */
export function DropZone({ onDropped }: DropZoneProps) {
  const styles = useStyles();
  const isDragged = useFileIsDragged();
  if (!isDragged) return null;
  return (
    <div
      className={styles.zone}
      onDragOver={(event) => {
        event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        const file = event.dataTransfer.files.item(0);
        if (file !== null) void onDropped(file);
      }}
    >
      <Text size={500}>Drop a Word document to open it</Text>
    </div>
  );
}

function useFileIsDragged(): boolean {
  const [isDragged, setIsDragged] = useState(false);
  useEffect(() => {
    const enter = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes("Files") === true) setIsDragged(true);
    };
    const leave = (event: DragEvent) => {
      if (event.type === "drop" || event.relatedTarget === null) setIsDragged(false);
    };
    window.addEventListener("dragenter", enter);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", leave);
    return () => {
      window.removeEventListener("dragenter", enter);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", leave);
    };
  }, []);
  return isDragged;
}

const useStyles = makeStyles({
  zone: {
    position: "fixed",
    inset: "8px",
    zIndex: 1000,
    display: "grid",
    placeItems: "center",
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackgroundAlpha2,
    backdropFilter: "blur(4px)",
  },
});
