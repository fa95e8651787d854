import type { ComboboxProps } from "@fluentui/react-components";
import { useState } from "react";

interface OpenList {
  /** For the combobox. */
  readonly list: Pick<ComboboxProps, "open" | "onOpenChange">;
  /** To be called with what is typed, pasted or dictated. */
  readonly openList: () => void;
}

/** Opens a combobox's list whenever its text changes, by whatever way. */
export function useOpenList(): OpenList {
  const [open, setOpen] = useState(false);
  return {
    list: {
      open,
      onOpenChange: (_, data) => {
        setOpen(data.open);
      },
    },
    openList: () => {
      setOpen(true);
    },
  };
}
