import type { ReactNode } from "react";
import type { Watched } from "./use-watch";
import { Waiting } from "./Waiting";

interface WhenHereProps<Value> {
  readonly watched: Watched<Value>;
  readonly lines?: number;
  readonly children: (value: Value) => ReactNode;
}

/** Shows a watched value once it is here; a fault goes to the room's boundary. */
export function WhenHere<Value>({ watched, lines = 4, children }: WhenHereProps<Value>) {
  if (watched.state === "failed") throw watched.fault;
  if (watched.state === "waiting") return <Waiting lines={lines} />;
  return children(watched.value);
}
