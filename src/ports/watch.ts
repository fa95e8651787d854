/**
 * A value that changes: calls `onValue` with it now and whenever it changes, in this pane or another, and
 * `onFault` when it can no longer be read. Gives the function that stops it.
 */
export type Watch<Value> = (
  onValue: (value: Value) => void,
  onFault: (fault: Error) => void,
) => () => void;
