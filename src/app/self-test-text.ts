import type { SelfTestReport } from "../ports/self-test";

/** The report as a text to be sent: which Word, and what each case came to. Nothing in it is of a person. */
export function selfTestText(report: SelfTestReport): string {
  const { host, platform, version, requirementSets, results } = report;
  const failed = results.filter(({ fault }) => fault !== "");
  const total = results.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  return [
    "Segment Letters: check of Word",
    `${host} ${version}, ${platform}`,
    `Requirement sets: ${requirementSets.join(", ")}`,
    `${results.length - failed.length} of ${results.length} passed in ${total} ms`,
    "",
    ...results.flatMap(({ name, fault, milliseconds }) => [
      `${fault === "" ? "passed" : "FAILED"}  ${name}  ${milliseconds} ms`,
      ...(fault === "" ? [] : fault.split("\n").map((line) => `        ${line}`)),
    ]),
    "",
  ].join("\n");
}
