import type { Watch } from "../ports/watch";

/** What the watch shows now, once. Rejects with its fault. */
export function firstValue<Value>(watch: Watch<Value>): Promise<Value> {
  return new Promise<Value>((resolve, reject) => {
    const stop = watch(
      (value) => {
        resolve(value);
        queueMicrotask(() => {
          stop();
        });
      },
      (fault) => {
        reject(fault);
      },
    );
  });
}
