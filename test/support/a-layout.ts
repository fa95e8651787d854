/** Gives jsdom, which lays nothing out, a pane of 320 × 720 pixels: lists then have rows in sight. */
export function layOutAsPane(): void {
  Object.defineProperties(Element.prototype, {
    clientHeight: { configurable: true, get: () => 720 },
    clientWidth: { configurable: true, get: () => 320 },
  });
  Element.prototype.scrollTo = () => undefined;
}
