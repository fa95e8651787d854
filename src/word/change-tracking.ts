import { canPauseTracking } from "./capabilities";

/** The document's change tracking: what the pane writes is nobody's edit. */
export interface ChangeTracking {
  /** Queues switching it off, where it is on. */
  readonly pause: () => void;
  /** Queues switching it on again, where {@link pause} switched it off. */
  readonly resume: () => void;
}

/** Queues reading the mode; the next sync brings it. Where Word cannot tell, tracking stays as it is. */
export function noteTracking({ document }: Word.RequestContext): ChangeTracking {
  if (!canPauseTracking()) return { pause: nothing, resume: nothing };
  document.load("changeTrackingMode");
  let noted: Word.Document["changeTrackingMode"] = "Off";
  return {
    pause: () => {
      noted = document.changeTrackingMode;
      if (noted !== "Off") document.changeTrackingMode = "Off";
    },
    resume: () => {
      if (noted !== "Off") document.changeTrackingMode = noted;
    },
  };
}

function nothing(): void {
  // Word keeps tracking as the user has set it.
}
