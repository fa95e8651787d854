import { useEffect, useState } from "react";
import { customFields } from "../../domain/letter/custom-fields";
import type { MergeField } from "../../domain/letter/merge-field";
import type { Segment } from "../../domain/segment/segment";
import { useDoors } from "../shared/doors-context";
import { useReportFault } from "../shared/use-errand";

const NONE: readonly MergeField[] = [];

/** The fields that the segment's contacts bring along: their attributes and profile answers. */
export function useCustomFields(segment: Segment | undefined): readonly MergeField[] {
  const { contacts } = useDoors().store;
  const report = useReportFault();
  const lines = segment?.lines;
  const [fields, setFields] = useState(NONE);
  useEffect(() => {
    let outrun = false;
    const nos = [...new Set((lines ?? []).map(({ contactNo }) => contactNo))];
    contacts.contacts(nos).then((found) => {
      if (!outrun) setFields(customFields(found));
    }, report);
    return () => {
      outrun = true;
    };
  }, [contacts, lines, report]);
  return fields;
}
