import { useEffect, useEffectEvent, useMemo, useState } from "react";
import { commandOfKey, PANE_COMMANDS } from "./shared/pane-commands";
import type { PaneCommand, PaneCommands } from "./shared/pane-commands";
import type { Room } from "./shared/rooms";

/**
 * Goes to the room of each command that is given, by the ribbon or by a key, and keeps it until the room has taken it.
 * A room that cannot do it says by itself why.
 */
export function usePaneCommands(commands: PaneCommands, goTo: (room: Room) => void) {
  const [command, setCommand] = useState<PaneCommand>();
  const obey = useEffectEvent((given: PaneCommand) => {
    goTo(PANE_COMMANDS[given].room);
    setCommand(given);
  });
  useEffect(() => commands.listen(obey), [commands]);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const given = commandOfKey(event);
      if (given === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      commands.give(given);
    };
    window.addEventListener("keydown", hear, { capture: true });
    return () => {
      window.removeEventListener("keydown", hear, { capture: true });
    };
  }, [commands]);
  return useMemo(
    () => ({
      command,
      take: () => {
        setCommand(undefined);
      },
    }),
    [command],
  );
}
