import { webcrypto } from "node:crypto";
import { TextDecoder, TextEncoder } from "node:util";
import { deserialize, serialize } from "node:v8";

/** What a browser has and jsdom lacks. */
class NoResizeObserver {
  observe() {
    // A page without a layout never resizes.
  }
  unobserve() {
    // See above.
  }
  disconnect() {
    // See above.
  }
}

Object.assign(globalThis, {
  TextDecoder,
  TextEncoder,
  structuredClone: (value: unknown) => deserialize(serialize(value)) as unknown,
  ResizeObserver: NoResizeObserver,
});
Object.defineProperty(globalThis, "crypto", { value: webcrypto, configurable: true });
if ("HTMLCanvasElement" in globalThis) {
  // Nothing is drawn, nor measured.
  HTMLCanvasElement.prototype.getContext = () => null;
}
