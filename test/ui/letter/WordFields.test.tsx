import "fake-indexeddb/auto";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { FieldPart } from "../../../src/ui/letter/FieldPart";
import type { LetterDesk } from "../../../src/ui/letter/use-letter";
import { readLetterState } from "../../../src/merge/letter-state-xml";
import { aDocument } from "../../support/a-document";
import { layOutAsPane } from "../../support/a-layout";
import { anInspection } from "../../support/a-letter";
import { aMerger } from "../../support/a-merger";
import { aPane } from "../../support/an-open-segment";
import { showInPane } from "../../support/in-a-pane";

jest.setTimeout(120_000);
beforeAll(layOutAsPane);

describe("the fields of Word's own mail merge", () => {
  test("are told, with how many are not known, and get their meaning in the letter", async () => {
    const written = await show("Vorname", "Kundennummer");
    expect(await screen.findByText("1 is not known.")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "Look" }));
    const row = await screen.findByRole<HTMLSelectElement>("combobox", { name: "«Kundennummer»" });
    expect(row.value).toBe("");
    expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "«Vorname»" }).value).toBe(
      "contact.firstName",
    );
    await userEvent.selectOptions(row, "External ID");
    expect(readLetterState(written.at(-1) ?? "").mapping).toEqual({
      Kundennummer: "contact.externalId",
    });
  });

  test("are not mentioned in a letter without any", async () => {
    await show();
    await screen.findByRole("searchbox", { name: "Find a field" });
    expect(screen.queryByRole("button", { name: "Look" })).toBeNull();
  });
});

/** The field list beside a letter with these fields; gives what is written into the letter's own part. */
async function show(...names: readonly string[]): Promise<readonly string[]> {
  const written: string[] = [];
  const letter = {
    ...aDocument(),
    writeState: (stateXml: string) => {
      written.push(stateXml);
      return Promise.resolve();
    },
  };
  const fields = names.map((name) => ({
    name,
    kind: "mergeField" as const,
    count: 1,
    needsValue: true,
  }));
  const pane = await aPane({ letter, merger: aMerger({ ...anInspection([]), fields }) });
  await showInPane(pane, <FieldPart desk={aDesk()} segment={undefined} />);
  return written;
}

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
