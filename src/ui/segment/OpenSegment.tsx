import { lazy, Suspense, useState } from "react";
import type { Segment } from "../../domain/segment/segment";
import type { RoomProps } from "../shared/rooms";
import { Waiting } from "../shared/Waiting";
import { SegmentParts } from "./SegmentParts";
import type { FilterStep } from "./filter-step";

/** The contacts come first; what is gone into from there follows when it is wanted. */
const HeaderForm = lazy(async () => ({ default: (await import("./HeaderForm")).HeaderForm }));
const LineForm = lazy(async () => ({ default: (await import("./LineForm")).LineForm }));
const StepBuilder = lazy(async () => ({ default: (await import("./StepBuilder")).StepBuilder }));

interface OpenSegmentProps extends Omit<RoomProps, "segmentNo"> {
  readonly segment: Segment;
  readonly onLeave: () => void;
}

type View =
  | { readonly kind: "parts" }
  | { readonly kind: "header" }
  | { readonly kind: "line"; readonly lineNo: number }
  | { readonly kind: "build"; readonly step: FilterStep };

const PARTS: View = { kind: "parts" };

/** One segment: its contacts and steps, and the views that are gone into from there. */
export function OpenSegment(props: OpenSegmentProps) {
  return (
    <Suspense fallback={<Waiting />}>
      <SegmentView {...props} />
    </Suspense>
  );
}

function SegmentView({ segment, onLeave, onContactOpened }: OpenSegmentProps) {
  const [view, setView] = useState<View>(PARTS);
  const back = () => {
    setView(PARTS);
  };
  if (view.kind === "header") return <HeaderForm segment={segment} onLeave={back} />;
  if (view.kind === "build") {
    return <StepBuilder segment={segment} step={view.step} onLeave={back} />;
  }
  const line = view.kind === "line" && segment.lines.find(({ lineNo }) => lineNo === view.lineNo);
  if (line) {
    return (
      <LineForm segment={segment} line={line} onLeave={back} onContactOpened={onContactOpened} />
    );
  }
  return (
    <SegmentParts
      segment={segment}
      onLeave={onLeave}
      onHeader={() => {
        setView({ kind: "header" });
      }}
      onLine={(lineNo) => {
        setView({ kind: "line", lineNo });
      }}
      onBuild={(step) => {
        setView({ kind: "build", step });
      }}
    />
  );
}
