import { rebindLetter } from "../../src/app/rebind-letter";
import { readLetterState, writeLetterState } from "../../src/merge/letter-state-xml";
import type { LetterState } from "../../src/domain/letter/letter-state";
import { aDocument } from "../support/a-document";
import { aLetterState } from "../support/a-letter";
import { aStore } from "../support/a-store";
import { someDoors } from "../support/some-doors";

describe("the open letter", () => {
  test("goes over to the segment that follows", async () => {
    expect(await rebound({ segmentNo: "SM00001" })).toBe("SM00002");
  });

  test.each<[string, Partial<LetterState>]>([
    ["of another segment", { segmentNo: "SM00009" }],
    ["that shows a contact's", { segmentNo: "SM00001", shownContactNo: "CT000001" }],
  ])("stays as it is: one %s", async (_which, state) => {
    expect(await rebound(state)).toBeUndefined();
  });
});

/** The segment that the letter is then written against; undefined when nothing was written. */
async function rebound(told: Partial<LetterState>): Promise<string | undefined> {
  const written: string[] = [];
  const letter = {
    ...aDocument({ stateXml: writeLetterState(aLetterState(told)) }),
    writeState: (xml: string) => {
      written.push(xml);
      return Promise.resolve();
    },
  };
  await rebindLetter(someDoors(await aStore(), { letter }), "SM00001", "SM00002");
  return written.map((xml) => readLetterState(xml).segmentNo).at(-1);
}
