import {
  HostError,
  NOT_IN_WORD,
  OFFICE_NOT_LOADED,
  OFFICE_TIMED_OUT,
  StoreError,
  type StoreErrorCode,
} from "../../ports/errors";
import { LetterError } from "../../ports/merger";

/** The texts of a fault: keys of `shared:fault`. */
export type FaultText =
  StoreErrorCode | "onSegments" | "host" | "notInWord" | "officeNotLoaded" | "letter" | "unknown";

export interface FaultDescription {
  readonly text: FaultText;
  /** The open segments that stand in the way, as the text names them; "" for any other fault. */
  readonly segments: string;
  /** What exactly went wrong, for a support mail; "" when there is nothing to add. */
  readonly detail: string;
  /** Whether only a fresh start of the pane helps. */
  readonly needsReload: boolean;
}

const NEEDS_RELOAD: readonly FaultText[] = [
  "outdated",
  "replaced",
  "blocked",
  "timedOut",
  "officeNotLoaded",
];

/** What Word said, for which there are words of its own. */
const HOST_CODES: Readonly<Record<string, FaultText>> = {
  [NOT_IN_WORD]: "notInWord",
  [OFFICE_NOT_LOADED]: "officeNotLoaded",
  [OFFICE_TIMED_OUT]: "timedOut",
};

/** Words for what the world, or we, failed at. */
export function describeFault(fault: unknown): FaultDescription {
  const text = faultText(fault);
  const segments = fault instanceof StoreError ? fault.segmentNos.join(", ") : "";
  const detail = segments === "" ? faultDetail(fault) : "";
  return { text, segments, detail, needsReload: NEEDS_RELOAD.includes(text) };
}

function faultText(fault: unknown): FaultText {
  if (fault instanceof StoreError) {
    return fault.segmentNos.length > 0 ? "onSegments" : fault.code;
  }
  if (fault instanceof HostError) return HOST_CODES[fault.code] ?? "host";
  if (fault instanceof LetterError) return "letter";
  return "unknown";
}

function faultDetail(fault: unknown): string {
  if (!(fault instanceof Error)) return typeof fault === "string" ? fault : "";
  return fault instanceof HostError && fault.code !== ""
    ? `${fault.message} (${fault.code})`
    : fault.message;
}
