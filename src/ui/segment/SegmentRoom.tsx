import { useMemo } from "react";
import { useDoors } from "../shared/doors-context";
import type { RoomProps } from "../shared/rooms";
import { useWatch } from "../shared/use-watch";
import { WhenHere } from "../shared/WhenHere";
import { ClosedSegment } from "./ClosedSegment";
import { OpenSegment } from "./OpenSegment";
import { Segments } from "./Segments";

/** The room of the segment: which one, its contacts, and the steps that chose them. */
export function SegmentRoom(props: RoomProps) {
  const { segmentNo, onSegmentChosen } = props;
  if (segmentNo === "") return <Segments onSegmentChosen={onSegmentChosen} />;
  return <ChosenSegment key={segmentNo} {...props} />;
}

function ChosenSegment({ segmentNo, ...props }: RoomProps) {
  const { segments } = useDoors().store;
  const watch = useMemo(() => segments.segment(segmentNo), [segments, segmentNo]);
  const toAll = () => {
    props.onSegmentChosen("");
  };
  return (
    <WhenHere watched={useWatch(watch)} lines={8}>
      {(segment) =>
        segment === undefined ? (
          <ClosedSegment onLeave={toAll} />
        ) : (
          <OpenSegment segment={segment} onLeave={toAll} {...props} />
        )
      }
    </WhenHere>
  );
}
