import { createRoot } from "react-dom/client";
import { AppDoor } from "../ui/AppDoor";
import { loadFirstRoom } from "../ui/AppRoom";
import {
  openPaneCommands,
  PANE_COMMAND_NAMES,
  type PaneCommands,
} from "../ui/shared/pane-commands";
import { paneTheme } from "../ui/shared/pane-theme";
import { changeTexts, loadTexts, openTexts } from "../ui/text";
import { openDoors } from "./open-doors";

/**
 * Starts the pane; while Word makes itself ready, what will be shown then is loaded. Word does not tell when the user changes Office's theme, so it is looked up again whenever the
 * pane gets the focus.
 */
async function start(element: Element): Promise<void> {
  loadTexts(navigator.language);
  loadFirstRoom();
  await openTexts(navigator.language);
  const commands = openPaneCommands();
  associateCommands(commands);
  const root = createRoot(element);
  const darkness = matchMedia("(prefers-color-scheme: dark)");
  const render = () => {
    const theme = paneTheme(officeContext().officeTheme?.bodyBackgroundColor, darkness.matches);
    root.render(<AppDoor theme={theme} open={open} commands={commands} />);
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

/**
 * Lets the ribbon and Office's own shortcuts ask the pane: they run in its page, where the host has a shared runtime.
 * Hosts without the newest Office.js have no actions.
 */
function associateCommands(commands: PaneCommands): void {
  const { Office: office } = globalThis as { readonly Office?: Partial<typeof Office> };
  for (const command of PANE_COMMAND_NAMES) {
    office?.actions?.associate(command, (event?: Office.AddinCommands.Event) => {
      // A host that cannot show the pane leaves that to the button of the pane.
      office.addin?.showAsTaskpane().catch(() => undefined);
      commands.give(command);
      event?.completed();
    });
  }
}

/** What Office tells of itself: nothing before it is ready, and not everything in every host. */
function officeContext(): Partial<Office.Context> {
  const { Office: office } = globalThis as { readonly Office?: Partial<typeof Office> };
  return office?.context ?? {};
}

const root = document.getElementById("root");
if (root !== null) void start(root);
