import type { LineSetup } from "./new-line";
import type { Segment } from "./segment";
import type { SegmentLine } from "./segment-line";
import { templateValues } from "./template-values";

/** New values for one line; every value of a line can be changed. */
export type LineChange = Partial<Omit<SegmentLine, "lineNo" | "contactNo">>;

/**
 * The segment with new values on one line. Another interaction template brings the line the template's values, but
 * for those that the change names itself. A line that is not there changes nothing.
 */
export function changedLine(
  segment: Segment,
  lineNo: number,
  change: LineChange,
  setup: LineSetup,
): Segment {
  const changed = (line: SegmentLine): SegmentLine => ({
    ...line,
    ...valuesOfNewTemplate(line, change, setup),
    ...change,
  });
  const lines = segment.lines.map((line) => (line.lineNo === lineNo ? changed(line) : line));
  return { ...segment, lines };
}

function valuesOfNewTemplate(
  line: SegmentLine,
  { templateCode }: LineChange,
  { interactionTemplates }: LineSetup,
): LineChange {
  if (templateCode === undefined || templateCode === line.templateCode) return {};
  const template = interactionTemplates.find(({ code }) => code === templateCode);
  if (template === undefined) return {};
  return {
    ...templateValues(template),
    campaignNo: template.campaignNo || line.campaignNo,
    correspondenceType: template.correspondenceType || line.correspondenceType,
    subject: template.subjects[line.language] ?? line.subject,
  };
}
