import { createRoot } from "react-dom/client";
import { AppDoor } from "../ui/AppDoor";
import { paneTheme } from "../ui/shared/pane-theme";
import { changeTexts, openTexts } from "../ui/text";
import { openDoors } from "./open-doors";

/**
 * Starts the pane. Word does not tell when the user changes Office's theme, so it is looked up again whenever the
 * pane gets the focus.
 */
async function start(element: Element): Promise<void> {
  await openTexts(navigator.language);
  const root = createRoot(element);
  const darkness = matchMedia("(prefers-color-scheme: dark)");
  const render = () => {
    const theme = paneTheme(officeContext().officeTheme?.bodyBackgroundColor, darkness.matches);
    root.render(<AppDoor theme={theme} open={open} />);
  };
  const open = async () => {
    try {
      return await openDoors();
    } finally {
      await changeTexts(officeContext().displayLanguage ?? navigator.language);
      render();
    }
  };
  render();
  window.addEventListener("focus", render);
  darkness.addEventListener("change", render);
}

/** What Office tells of itself: nothing before it is ready, and not everything in every host. */
function officeContext(): Partial<Office.Context> {
  const { Office: office } = globalThis as { readonly Office?: Partial<typeof Office> };
  return office?.context ?? {};
}

const root = document.getElementById("root");
if (root !== null) void start(root);
