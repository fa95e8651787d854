import type { Room } from "./rooms";

/**
 * What the ribbon and the keyboard ask of the pane, in the order of the work: in which room it is done, and the key
 * (`KeyboardEvent.code`) that asks for it together with Ctrl, Alt and Shift. The names are those in manifest.xml and in
 * assets/shortcuts.json.
 */
export const PANE_COMMANDS = {
  openContacts: { room: "contact", code: "Digit1", key: "1" },
  openSegment: { room: "segment", code: "Digit2", key: "2" },
  openLetter: { room: "letter", code: "Digit3", key: "3" },
  openLog: { room: "interaction", code: "Digit4", key: "4" },
  insertField: { room: "letter", code: "KeyF", key: "F" },
  previousContact: { room: "letter", code: "ArrowLeft", key: "←" },
  nextContact: { room: "letter", code: "ArrowRight", key: "→" },
  checkLetters: { room: "interaction", code: "KeyK", key: "K" },
  logSegment: { room: "interaction", code: "KeyL", key: "L" },
} as const satisfies Readonly<Record<string, { room: Room; code: string; key: string }>>;

export type PaneCommand = keyof typeof PANE_COMMANDS;

/** Their names. */
export const PANE_COMMAND_NAMES = Object.keys(PANE_COMMANDS) as readonly PaneCommand[];

/** The way of a command from the ribbon to the pane. */
export interface PaneCommands {
  readonly give: (command: PaneCommand) => void;
  /** The last command given while nobody listened comes at once. Gives the function that stops it. */
  readonly listen: (listener: (command: PaneCommand) => void) => () => void;
}

export function openPaneCommands(): PaneCommands {
  let listener: ((command: PaneCommand) => void) | undefined;
  let waiting: PaneCommand | undefined;
  return {
    give(command) {
      if (listener === undefined) waiting = command;
      else listener(command);
    },
    listen(given) {
      listener = given;
      if (waiting !== undefined) given(waiting);
      waiting = undefined;
      return () => {
        listener = undefined;
      };
    },
  };
}

/** The command that a key asks for. */
export function commandOfKey(
  event: Pick<KeyboardEvent, "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">,
): PaneCommand | undefined {
  if (!(event.ctrlKey || event.metaKey) || !event.altKey || !event.shiftKey) return undefined;
  return PANE_COMMAND_NAMES.find((command) => PANE_COMMANDS[command].code === event.code);
}
