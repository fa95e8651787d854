import { DialogTitle, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** The title of a dialog with a name in it, which may be one long word: it breaks, and is not cut off. */
export function DialogHeading({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return <DialogTitle className={styles.title}>{children}</DialogTitle>;
}

const useStyles = makeStyles({ title: { overflowWrap: "anywhere" } });
