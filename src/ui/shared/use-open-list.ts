import type { ComboboxProps } from "@fluentui/react-components";
import { useState } from "react";

interface OpenList {
  /** For the combobox. */
  readonly list: Pick<ComboboxProps, "open" | "onOpenChange" | "expandIcon">;
  /** To be called with what is typed, pasted or dictated. */
  readonly openList: () => void;
}

/** Opens a combobox's list whenever its text changes, by whatever way. */
export function useOpenList(): OpenList {
  const [open, setOpen] = useState(false);
  return {
    list: {
      open,
      // It says "Open" in English only. The box itself says that it has a list, and opens it by the arrow keys.
      expandIcon: { "aria-hidden": true, tabIndex: -1 },
      onOpenChange: (_, data) => {
        setOpen(data.open);
      },
    },
    openList: () => {
      setOpen(true);
    },
  };
}
