import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useVirtualList } from "./use-virtual-list";

interface VirtualListProps {
  readonly label: string;
  readonly count: number;
  readonly rowHeight: number;
  /** Fills a row. Give `tabIndex` to all that a person can reach in it: only one row is a stop of the Tab key. */
  readonly renderRow: (index: number, tabIndex: 0 | -1) => ReactNode;
  /** Calls with the rows in sight, so that they can be fetched. */
  readonly onShown?: (first: number, last: number) => void;
  readonly className?: string;
}

/** A list of any length that renders the rows in sight only. Arrows, Home, End and Page keys walk it. */
export function VirtualList({ label, renderRow, className, ...options }: VirtualListProps) {
  const styles = useStyles();
  const { scrollRef, rows, height, active, onKeyDown, onFocus } = useVirtualList(options);
  return (
    <div ref={scrollRef} className={mergeClasses(styles.scroll, className)}>
      <div
        role="list"
        aria-label={label}
        className={styles.list}
        style={{ height }}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        {rows.map(({ index, start, size }) => (
          <div
            key={index}
            role="listitem"
            data-index={index}
            aria-posinset={index + 1}
            aria-setsize={options.count}
            className={styles.row}
            style={{ height: size, transform: `translateY(${start}px)` }}
          >
            {renderRow(index, index === active ? 0 : -1)}
          </div>
        ))}
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  scroll: { overflowY: "auto", overflowX: "hidden", contain: "strict" },
  list: { position: "relative", width: "100%" },
  row: { position: "absolute", top: 0, left: 0, width: "100%" },
});
