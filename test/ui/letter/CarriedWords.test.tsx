import "fake-indexeddb/auto";
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { CarriedOffer, OfferedWords } from "../../../src/app/carried-words/look-at-carried";
import { writeOwnWords } from "../../../src/merge/own-words-xml";
import { CarriedWordsPage } from "../../../src/ui/letter/CarriedWordsPage";
import type { LetterDesk } from "../../../src/ui/letter/use-letter";
import { aDocument } from "../../support/a-document";
import { layOutAsPane } from "../../support/a-layout";
import { aPassage } from "../../support/a-logging";
import { nowOf } from "../../support/a-store";
import { ADA, anOpenSegment, aPane } from "../../support/an-open-segment";
import { showInPane } from "../../support/in-a-pane";

jest.setTimeout(120_000);
beforeAll(layOutAsPane);

const HOME = { storeId: "elsewhere", segmentNo: "S9" };
const EMMY = { name: "Emmy Noether" };

function offer(name: string, told: Partial<CarriedOffer>): CarriedOffer {
  const person = { contactNo: `no of ${name}`, externalId: "", email: "", name };
  return { home: HOME, person, found: undefined, wasErased: false, words: [], ...told };
}

function words(text: string, here?: OfferedWords["here"]): OfferedWords {
  return { carried: { passageKey: "p1", ooxml: text, basedOn: "" }, text, here };
}

/** The page with these offers for the two contacts of a segment; gives what is kept here. */
async function show(offersFor: (nos: readonly string[]) => readonly CarriedOffer[]) {
  const carried = writeOwnWords([]);
  const letter = {
    ...aDocument(),
    readOwnWords: () => Promise.resolve(carried.ok ? carried.value : ""),
    writeOwnWords: () => Promise.resolve(),
  };
  const pane = await aPane({ letter });
  const segment = await anOpenSegment(pane, { contacts: [ADA, EMMY] });
  const nos = segment.lines.map(({ contactNo }) => contactNo);
  const { no } = segment.header;
  const own = aPassage({ segmentNo: no, contactNo: nos[1] ?? "", text: "Words here" });
  await pane.store.segments.savePassages([own]);
  const offers = offersFor(nos).map((each) => ({
    ...each,
    words: each.words.map((one) => (one.here === undefined ? one : { ...one, here: own })),
  }));
  const look = { isCarrying: false, problem: undefined, offers, othersCount: offers.length };
  const onLeave = jest.fn();
  await showInPane(
    pane,
    <CarriedWordsPage
      desk={aDesk()}
      carried={{ look, again: () => Promise.resolve() }}
      segment={segment}
      onLeave={onLeave}
    />,
  );
  return {
    onLeave,
    kept: async () => {
      const all = await nowOf(pane.store.segments.passages(no));
      return all.map(({ contactNo, text }) => `${nos.indexOf(contactNo)}: ${text}`).sort();
    },
  };
}

function known(no = "", name = "") {
  return { contactNo: no, name, by: "email", isOnSegment: true } as const;
}

const all = ([ada, emmy]: readonly string[]) => [
  offer("Ada Lovelace", { found: known(ada, "Ada Lovelace"), words: [words("For Ada")] }),
  offer("E. Noether", {
    found: known(emmy, "Emmy Noether"),
    words: [words("For Emmy", aPassage())],
  }),
  offer("Boris Blank", { words: [words("For Boris")] }),
  offer("Ivo Gone", { wasErased: true, words: [words("For Ivo")] }),
];

describe("the own words in the document", () => {
  test("are shown by whom they are for: who is known here, by what, and who is not", async () => {
    await show(all);
    const here = await screen.findByRole("list", { name: "Known here (2)" });
    expect(within(here).getByText("Known by the e-mail address")).toBeTruthy();
    expect(within(here).getByText("Is Emmy Noether here, by the e-mail address")).toBeTruthy();
    const lost = screen.getByRole("list", { name: "Not known here (2)" });
    expect(within(lost).getByText("For Boris")).toBeTruthy();
    expect(within(lost).getByText("Was erased here")).toBeTruthy();
  });

  test("come over for who has none here; who has others is left for later", async () => {
    const { kept, onLeave } = await show(all);
    await userEvent.click(await screen.findByRole("button", { name: "Take over for 1 person" }));
    expect(await screen.findByText("Own words taken over for 1 person")).toBeTruthy();
    expect(await kept()).toEqual(["0: For Ada", "1: Words here"]);
    expect(onLeave).not.toHaveBeenCalled();
  });

  test("replace those here when that is chosen", async () => {
    const { kept } = await show(all);
    const choice = await screen.findByRole("radiogroup", {
      name: "Which words count for E. Noether?",
    });
    expect(within(choice).getByText("Words here")).toBeTruthy();
    await userEvent.click(within(choice).getByRole("radio", { name: /For Emmy/ }));
    await userEvent.click(screen.getByRole("button", { name: "Take over for 2 people" }));
    await screen.findByText("Own words taken over for 2 people");
    expect(await kept()).toEqual(["0: For Ada", "1: For Emmy"]);
  });

  test("are not taken over for whom somebody unticks", async () => {
    const { kept } = await show(all);
    await userEvent.click(await screen.findByRole("checkbox", { name: "For Ada" }));
    const take = screen.getByRole("button", { name: "Take over for 0 people" });
    expect(take.getAttribute("aria-disabled")).toBe("true");
    expect(await kept()).toEqual(["1: Words here"]);
  });
});

function aDesk(): LetterDesk {
  return {
    state: undefined,
    shown: undefined,
    faults: { damaged: [], twice: [], tags: new Set() },
    homeless: undefined,
    sayHomeless: () => undefined,
    running: false,
    run: (errand) => {
      void errand();
    },
    runUnasked: () => undefined,
    refresh: () => Promise.resolve(),
    show: () => undefined,
    backToFields: () => undefined,
    turn: () => undefined,
  };
}
