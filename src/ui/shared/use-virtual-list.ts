import { defaultRangeExtractor, useVirtualizer, type VirtualItem } from "@tanstack/react-virtual";
import {
  useEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from "react";
import { isFocusLost } from "./focus";

interface VirtualListOptions {
  readonly count: number;
  readonly rowHeight: number;
  readonly onShown?: (first: number, last: number) => void;
}

interface VirtualListState {
  readonly scrollRef: RefObject<HTMLDivElement | null>;
  readonly rows: readonly VirtualItem[];
  readonly height: number;
  /** The row that the Tab key stops at. */
  readonly active: number;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
}

/** Rows of a page: what Page Up and Page Down walk. */
const PAGE = 10;

/** Which rows to render, and how the keyboard walks them. */
export function useVirtualList(options: VirtualListOptions): VirtualListState {
  const { count, rowHeight, onShown } = options;
  const scrollRef = useRef<HTMLDivElement>(null);
  const [chosen, setActive] = useState(0);
  const active = Math.min(chosen, Math.max(0, count - 1));
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    rangeExtractor: (range) => withActive(defaultRangeExtractor(range), active, count),
  });
  useShown(virtualizer.range, onShown);
  const focusRow = (index: number) => {
    setActive(index);
    virtualizer.scrollToIndex(index);
    if (focusStop(scrollRef.current, index)) return;
    requestAnimationFrame(() => {
      focusStop(scrollRef.current, index);
    });
  };
  const hadFocus = useFocusRegained(() => {
    focusRow(active);
  });
  return {
    scrollRef,
    rows: virtualizer.getVirtualItems(),
    height: virtualizer.getTotalSize(),
    active,
    onKeyDown: (event) => {
      const next = nextRow(event.key, active, count);
      if (next === undefined) return;
      event.preventDefault();
      focusRow(next);
    },
    onFocus: (event) => {
      hadFocus.current = true;
      const row = event.target.closest("[data-index]");
      if (row !== null) setActive(Number(row.getAttribute("data-index")));
    },
  };
}

/** The row with the focus stays rendered, wherever the list is scrolled to. */
function withActive(indexes: readonly number[], active: number, count: number): number[] {
  if (active >= count || indexes.includes(active)) return [...indexes];
  return [...indexes, active].sort((one, other) => one - other);
}

function useShown(
  range: { readonly startIndex: number; readonly endIndex: number } | null,
  onShown: VirtualListOptions["onShown"],
): void {
  const first = range?.startIndex ?? 0;
  const last = range?.endIndex ?? -1;
  useEffect(() => {
    if (last >= first) onShown?.(first, last);
  }, [first, last, onShown]);
}

/** When the list comes back in sight and nothing else has the focus, its own row takes it again. */
function useFocusRegained(regain: () => void): RefObject<boolean> {
  const hadFocus = useRef(false);
  const latest = useRef(regain);
  useEffect(() => {
    latest.current = regain;
  });
  useEffect(() => {
    if (hadFocus.current && isFocusLost()) latest.current();
  }, []);
  return hadFocus;
}

function nextRow(key: string, active: number, count: number): number | undefined {
  const goTo = (index: number) => Math.max(0, Math.min(count - 1, index));
  switch (key) {
    case "ArrowDown":
      return goTo(active + 1);
    case "ArrowUp":
      return goTo(active - 1);
    case "PageDown":
      return goTo(active + PAGE);
    case "PageUp":
      return goTo(active - PAGE);
    case "Home":
      return 0;
    case "End":
      return goTo(count - 1);
    default:
      return undefined;
  }
}

/** Whether the row is rendered, so that it could take the focus. */
function focusStop(list: HTMLElement | null, index: number): boolean {
  const stop = list?.querySelector<HTMLElement>(`[data-index="${index}"] :is(button, a, input)`);
  stop?.focus({ preventScroll: true });
  return stop !== null && stop !== undefined;
}
