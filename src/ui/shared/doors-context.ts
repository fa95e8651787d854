import { createContext, useContext } from "react";
import type { Doors } from "../../app/doors";

export const DoorsContext = createContext<Doors | null>(null);

/** The doors that `entry` opened for this pane. */
export function useDoors(): Doors {
  const doors = useContext(DoorsContext);
  if (doors === null) throw new Error("No doors: wrap the pane in DoorsContext.");
  return doors;
}
