import { changedLine } from "../../../src/domain/segment/changed-line";
import { aSegment } from "../../support/a-segment";
import { anInteractionTemplate } from "../../support/an-interaction-template";

const setup = {
  interactionTemplates: [
    anInteractionTemplate({ code: "GOLF", unitCostCents: 900, subjects: { en: "Golf" } }),
  ],
};

describe("changing a line", () => {
  test("changes that line alone", () => {
    const { lines } = changedLine(aSegment([{}, {}]), 2, { subject: "For you" }, setup);
    expect(lines.map(({ subject }) => subject)).toEqual(["An invitation", "For you"]);
  });

  test("takes the values of a new interaction template, but for those told", () => {
    const { lines } = changedLine(
      aSegment([{}]),
      1,
      { templateCode: "GOLF", durationMinutes: 7 },
      setup,
    );
    expect(lines[0]).toMatchObject({
      templateCode: "GOLF",
      unitCostCents: 900,
      durationMinutes: 7,
      subject: "Golf",
      correspondenceType: "hardCopy",
    });
  });

  test("changes nothing without that line", () => {
    expect(changedLine(aSegment([{}]), 9, { subject: "For you" }, setup)).toEqual(aSegment([{}]));
  });
});
