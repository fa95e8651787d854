import fc from "fast-check";
import { goBack, takeStep } from "../../src/app/compose-segment";
import type { CriteriaAction } from "../../src/domain/segment/criteria-action";
import type { ContactFilter } from "../../src/domain/segment/contact-filter";
import { PLAIN_ADD } from "../../src/domain/segment/take-step";
import { readSegment } from "../../src/app/read-segment";
import { aPassage } from "../support/a-logging";
import { nowOf } from "../support/a-store";
import { aPane, anOpenSegment } from "../support/an-open-segment";

const CITIES = ["Oslo", "Rome", "Oslo", "Bergen"];

const someFilter = fc.constantFrom<ContactFilter>({}, inCity("Oslo"), inCity("Rome", "Bergen"));
const someNos = fc.array(fc.constantFrom("CT000001", "CT000002", "CT000003", "CT000004"), {
  maxLength: 3,
});

const someAction: fc.Arbitrary<CriteriaAction> = fc.oneof(
  fc.tuple(someFilter, fc.boolean()).map(([filter, allowExistingContacts]): CriteriaAction => {
    return { action: "add", filter, options: { ...PLAIN_ADD, allowExistingContacts } };
  }),
  fc
    .tuple(fc.constantFrom("reduce", "refine"), someFilter, fc.boolean())
    .map(([action, filter, entireCompanies]): CriteriaAction => ({
      action,
      filter,
      entireCompanies,
    })),
  someNos.map((contactNos): CriteriaAction => ({ action: "pick", contactNos })),
  someNos.map((contactNos): CriteriaAction => ({ action: "unpick", contactNos })),
);

test("going back after any action restores lines, edits and personal passages exactly", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(someAction, { maxLength: 3 }), someAction, async (before, action) => {
      const doors = await aPane();
      const contacts = CITIES.map((city, index) => ({ name: `Contact ${index}`, city }));
      const { header } = await anOpenSegment(doors, { contacts });
      const { segments } = doors.store;
      for (const each of before) await takeStep(doors, header.no, each);
      await segments.change(header.no, (segment) => ({
        ...segment,
        lines: segment.lines.map((line) => ({ ...line, subject: `Line ${line.lineNo}` })),
      }));
      const own = ["CT000001", "CT000003"].map((contactNo) =>
        aPassage({ segmentNo: header.no, contactNo, text: `For ${contactNo}` }),
      );
      await segments.savePassages(own);
      const { lines, criteria } = await readSegment(doors, header.no);
      await takeStep(doors, header.no, action);
      await goBack(doors, header.no);
      expect(await readSegment(doors, header.no)).toMatchObject({ lines, criteria });
      expect(await nowOf(segments.passages(header.no))).toEqual(own);
      doors.store.close();
    }),
    { numRuns: 12 },
  );
});

function inCity(...values: string[]): ContactFilter {
  return {
    contact: {
      kind: "all",
      conditions: [{ kind: "field", field: "city", comparison: "is", values }],
    },
  };
}
