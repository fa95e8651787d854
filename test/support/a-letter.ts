import type { LetterContent, MergeRecord } from "../../src/domain/letter/letter-content";
import type { LetterInspection } from "../../src/domain/letter/letter-inspection";
import type { LetterState } from "../../src/domain/letter/letter-state";

/** What one contact's letter is filled with. */
export function aContent(record: MergeRecord = {}): LetterContent {
  return { record, passages: {}, conditions: {}, language: "en" };
}

/** A letter with these fields of ours, each once, and nothing to warn of. */
export function anInspection(
  fieldNames: readonly string[],
  told: Partial<LetterInspection> = {},
): LetterInspection {
  const fields = fieldNames.map((name) => ({
    name,
    kind: "contentControl" as const,
    count: 1,
    needsValue: true,
  }));
  return { fields, warnings: [], passages: {}, stateXml: "", ...told };
}

/** A letter in template mode, written for segment SM00012. */
export function aLetterState(told: Partial<LetterState> = {}): LetterState {
  return {
    letterId: "L1",
    storeId: "S1",
    segmentNo: "SM00012",
    language: "",
    shownContactNo: "",
    formats: {},
    mapping: {},
    passages: [],
    conditions: [],
    ...told,
  };
}
