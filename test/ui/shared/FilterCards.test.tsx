import "fake-indexeddb/auto";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { blankContact } from "../../../src/domain/contact/draft-contact";
import type { FilterCard } from "../../../src/ui/shared/filter/filter-cards";
import { FilterCards } from "../../../src/ui/shared/filter/FilterCards";
import { layOutAsPane } from "../../support/a-layout";
import { aPane } from "../../support/an-open-segment";
import { showInPane } from "../../support/in-a-pane";

jest.setTimeout(120_000);
beforeAll(layOutAsPane);

const OSLO: FilterCard = { about: "field", field: "city", comparison: "is", values: ["Oslo"] };
const NORWAY: FilterCard = { about: "field", field: "country", comparison: "is", values: ["NO"] };
const PERSON: FilterCard = { about: "field", field: "type", comparison: "is", values: ["person"] };

describe("a condition", () => {
  test("tells how many meet it alone, and how many it alone leaves out", async () => {
    await show([NORWAY, OSLO]);
    await sentence(/^City is Oslo ?1 contact alone · leaves out 1$/);
    await sentence(/^Country is Norway ?2 contacts alone · leaves out 0$/);
  });

  test("is written by keyboard alone: what, its value, and on to the next", async () => {
    await show([]);
    const picker = await screen.findByRole("combobox", { name: "Add a condition" });
    picker.focus();
    await userEvent.keyboard("City{ArrowDown}{Enter}");
    await waitFor(() => {
      expect(document.activeElement?.getAttribute("aria-label")).toBe("Values");
    });
    await userEvent.keyboard("Oslo{Enter}");
    await sentence(/^City is Oslo/);
    screen.getByRole("button", { name: "Done" }).focus();
    await userEvent.keyboard("{Enter}");
    expect(document.activeElement).toBe(screen.getByRole("combobox", { name: "Add a condition" }));
  });

  test("leaves the focus where the next one is added when it is removed", async () => {
    await show([OSLO]);
    await click("Remove the condition “City is Oslo”");
    expect(screen.queryByText("City is Oslo")).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("combobox", { name: "Add a condition" }));
  });
});

describe("a group", () => {
  test("reads as one sentence with its conditions in it, and a group in it in brackets", async () => {
    const group: FilterCard = {
      about: "group",
      kind: "any",
      cards: [OSLO, { about: "group", kind: "none", cards: [NORWAY, PERSON] }],
    };
    await show([group]);
    await sentence(/^City is Oslo, or \(none of this: Country is Norway, or Type is Person\)/);
  });

  test("is written like the whole, and joined another way", async () => {
    await show([]);
    await pick("Add a condition", "Several conditions in a group");
    const group = within(
      await screen.findByRole("group", { name: "Several conditions in a group" }),
    );
    await pick("Add a condition to the group", "City");
    await userEvent.type(
      await group.findByRole("combobox", { name: "Values" }),
      "Oslo{Enter}Rome{Enter}",
    );
    await pick("Add a condition to the group", "Type");
    await userEvent.selectOptions(await group.findByRole("combobox", { name: "Values" }), "person");
    await sentence(/^City is Oslo or Rome, or Type is Person/);
    await userEvent.selectOptions(
      group.getByRole("combobox", { name: "How they are joined" }),
      "all of these hold",
    );
    await sentence(/^City is Oslo or Rome, and Type is Person/);
  });

  test("holds groups three deep, and no deeper", async () => {
    const nested = (cards: readonly FilterCard[]): FilterCard => ({
      about: "group",
      kind: "any",
      cards,
    });
    await show([nested([nested([nested([OSLO])])])]);
    for (const name of [/^\(\(City is Oslo\)\)/, /^\(City is Oslo\)/, /^City is Oslo/]) {
      await userEvent.click(await screen.findByRole("button", { name, expanded: false }));
    }
    const pickers = screen.getAllByRole("combobox", { name: "Add a condition to the group" });
    await userEvent.click(pickers[0]!);
    expect(screen.queryByRole("option", { name: "Several conditions in a group" })).toBeNull();
  });
});

test("a group is about one section, whichever comes first", async () => {
  await show([]);
  await pick("Add a condition", "Several conditions in a group");
  await pick("Add a condition to the group", "Mailing groups");
  const group = within(await screen.findByRole("group", { name: "Several conditions in a group" }));
  await userEvent.type(await group.findByRole("combobox", { name: "Values" }), "GOLF{Enter}");
  await userEvent.click(screen.getByRole("combobox", { name: "Add a condition to the group" }));
  const offered = within(await screen.findByRole("listbox")).getAllByRole("option");
  expect(offered.map(({ textContent }) => textContent)).toEqual([
    "Mailing groups",
    "Several conditions in a group",
  ]);
  await userEvent.click(offered[0]!);
  await userEvent.selectOptions(await group.findByRole("combobox", { name: "How" }), "off");
  await userEvent.type(await group.findByRole("combobox", { name: "Values" }), "X-CARD{Enter}");
  await sentence(/^Mailing groups: GOLF, or Mailing groups: not X-CARD/);
});

test("interactions stand in a group, and their details in groups of their own", async () => {
  await show([
    {
      about: "group",
      kind: "any",
      cards: [
        {
          about: "interaction",
          kind: "had",
          join: "all",
          tests: [
            { kind: "field", field: "date", comparison: "isInTheLastDays", values: ["90"] },
            {
              kind: "any",
              conditions: [
                { kind: "field", field: "evaluation", comparison: "is", values: ["positive"] },
                { kind: "field", field: "canceled", comparison: "is", values: ["true"] },
              ],
            },
          ],
        },
        { about: "interaction", kind: "hadNo", join: "all", tests: [] },
      ],
    },
  ]);
  await sentence(
    /^Had an interaction where date is in the last 90 days and \(evaluation is positive or canceled is yes\), or Had no interaction/,
  );
});

test("details of an interaction are put in a group by hand", async () => {
  await show([{ about: "interaction", kind: "had", join: "all", tests: [] }]);
  await click(/^Had an interaction/);
  await click("Add a detail");
  await userEvent.type(await screen.findByRole("spinbutton", { name: "Days" }), "90");
  await click("Add details in a group");
  const group = within(await screen.findByRole("group", { name: "Details in a group" }));
  await userEvent.selectOptions(group.getByRole("combobox", { name: "What" }), "canceled");
  await userEvent.selectOptions(group.getByRole("combobox", { name: "Values" }), "no");
  await sentence(/^Had an interaction where date is in the last 90 days and \(canceled is no\)/);
  await click("Remove the group");
  await sentence(/^Had an interaction where date is in the last 90 days ?[^a]/);
});

test("what was had is joined with all, any or none of its details", async () => {
  await show([
    {
      about: "interaction",
      kind: "had",
      join: "all",
      tests: [
        { kind: "field", field: "date", comparison: "isInTheLastDays", values: ["90"] },
        { kind: "field", field: "evaluation", comparison: "is", values: ["positive"] },
      ],
    },
  ]);
  await click(/^Had an interaction where/);
  await userEvent.selectOptions(
    await screen.findByRole("combobox", { name: "How they are joined" }),
    "any of these holds",
  );
  await sentence(/^Had an interaction where date is in the last 90 days or evaluation is positive/);
});

async function show(initial: readonly FilterCard[]) {
  const pane = await aPane();
  const blank = blankContact("person", "2026-01-01");
  await pane.store.contacts.add([
    { ...blank, name: "Ada", city: "Oslo", country: "NO" },
    { ...blank, name: "Bob", city: "Bergen", country: "NO" },
    { ...blank, name: "Carl", city: "Berlin", country: "DE" },
  ]);
  await showInPane(pane, <Cards initial={initial} />);
}

function Cards({ initial }: { readonly initial: readonly FilterCard[] }) {
  const [cards, setCards] = useState(initial);
  return <FilterCards cards={cards} onChange={setCards} />;
}

async function click(name: string | RegExp): Promise<void> {
  await userEvent.click(await screen.findByRole("button", { name }));
}

/** Waits for a condition to be read so. */
async function sentence(name: string | RegExp): Promise<void> {
  await screen.findByRole("button", { name });
}

async function pick(picker: string, name: string): Promise<void> {
  await userEvent.click(await screen.findByRole("combobox", { name: picker }));
  await userEvent.click(await screen.findByRole("option", { name }));
}
