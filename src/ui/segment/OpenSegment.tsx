import { lazy, Suspense, useState } from "react";
import type { ContactNo } from "../../domain/contact/contact";
import type { Segment } from "../../domain/segment/segment";
import type { RoomProps } from "../shared/rooms";
import { Waiting } from "../shared/Waiting";
import { SegmentParts } from "./SegmentParts";
import type { FilterStep } from "./filter-step";
import type { SegmentErrand } from "./segment-errands";

/** The contacts come first; what is gone into from there follows when it is wanted. */
const HeaderForm = lazy(async () => ({ default: (await import("./HeaderForm")).HeaderForm }));
const SegmentErrandPage = lazy(async () => ({
  default: (await import("./SegmentErrandPage")).SegmentErrandPage,
}));
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
  | { readonly kind: "build"; readonly step: FilterStep }
  | { readonly kind: "errand"; readonly errand: SegmentErrand; readonly contactNo: ContactNo };

const PARTS: View = { kind: "parts" };

/** One segment: its contacts and steps, and the views that are gone into from there. */
export function OpenSegment(props: OpenSegmentProps) {
  return (
    <Suspense fallback={<Waiting />}>
      <SegmentView {...props} />
    </Suspense>
  );
}

function SegmentView(props: OpenSegmentProps) {
  const { segment, onLeave, onContactOpened } = props;
  const [view, setView] = useState<View>(PARTS);
  const back = () => {
    setView(PARTS);
  };
  if (view.kind === "header") return <HeaderForm segment={segment} onLeave={back} />;
  if (view.kind === "build") {
    return <StepBuilder segment={segment} step={view.step} onLeave={back} />;
  }
  if (view.kind === "errand") return <SegmentErrandPage {...props} {...view} onLeave={back} />;
  const line = view.kind === "line" && segment.lines.find(({ lineNo }) => lineNo === view.lineNo);
  if (line) {
    return (
      <LineForm
        segment={segment}
        line={line}
        onLeave={back}
        onContactOpened={onContactOpened}
        onWhy={(contactNo) => {
          setView({ kind: "errand", errand: "why", contactNo });
        }}
      />
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
      onErrand={(errand) => {
        setView({ kind: "errand", errand, contactNo: "" });
      }}
      onBuild={(step) => {
        setView({ kind: "build", step });
      }}
    />
  );
}
