export interface Listeners<Facts extends readonly unknown[]> {
  /** Gives the function that stops it. */
  readonly add: (listener: (...facts: Facts) => void) => () => void;
  readonly tell: (...facts: Facts) => void;
}

/** Those who want to be called, in the order they came. */
export function listeners<Facts extends readonly unknown[]>(): Listeners<Facts> {
  const all = new Set<(...facts: Facts) => void>();
  return {
    add(listener) {
      all.add(listener);
      return () => {
        all.delete(listener);
      };
    },
    tell(...facts) {
      for (const listener of [...all]) listener(...facts);
    },
  };
}
