import "fake-indexeddb/auto";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { click, importing, rows, showContactRoom as show } from "../../support/a-contact-room";
import { layOutAsPane } from "../../support/a-layout";
import { anInteractionTemplate } from "../../support/an-interaction-template";
import { nowOf } from "../../support/a-store";
import { ADA, bytesOf } from "../../support/an-open-segment";

jest.setTimeout(120_000);
beforeAll(layOutAsPane);

const ENGINES = { type: "company", name: "Analytical Engines", city: "Bath" } as const;
const CARL = { name: "Carl Gauß", city: "Göttingen", companyNo: "#0" } as const;

describe("the room of the contacts", () => {
  test("offers ways to get contacts where there are none", async () => {
    await show([]);
    expect(await screen.findByRole("button", { name: "Import a file" })).toBeTruthy();
    await click("Load sample data");
    expect(await screen.findByText("200 contacts")).toBeTruthy();
  });

  test("lists who there is, with company and city", async () => {
    await show([ENGINES, CARL]);
    await screen.findByText("Analytical Engines · Göttingen");
    expect(rows()).toEqual(["Analytical EnginesBath", "CGCarl GaußAnalytical Engines · Göttingen"]);
  });

  test("finds while typing, and says when nobody is found", async () => {
    await show([ENGINES, ADA]);
    await screen.findByText("Ada Lovelace");
    await userEvent.type(await screen.findByRole("searchbox"), "lov");
    await waitFor(() => {
      expect(rows()).toEqual(["ALAda LovelaceLondon"]);
    });
    await userEvent.type(await screen.findByRole("searchbox"), "xyz");
    expect(await screen.findByText("Nobody found")).toBeTruthy();
  });

  test("sorts as asked", async () => {
    await show([
      { name: "Ada", city: "Zürich" },
      { name: "Bob", city: "Aarhus" },
    ]);
    await screen.findByText("Bob");
    await click(/^Sort by/);
    await userEvent.click(await screen.findByRole("menuitemradio", { name: "city" }));
    await waitFor(() => {
      expect(rows()).toEqual(["BBobAarhus", "AAdaZürich"]);
    });
  });

  test("sorts by number", async () => {
    await show([{ name: "Zoe" }, { name: "Ada" }]);
    await screen.findByText("Zoe");
    await click(/^Sort by/);
    await userEvent.click(await screen.findByRole("menuitemradio", { name: "number" }));
    await waitFor(() => {
      expect(rows()).toEqual(["ZZoeCT000001", "AAdaCT000002"]);
    });
  });

  test("hands out those who are found as a file", async () => {
    const pane = await show([ADA]);
    await screen.findByText("Ada Lovelace");
    await click("New");
    await userEvent.click(await screen.findByRole("menuitem", { name: "Export 1 contact (CSV)" }));
    await click("New");
    await userEvent.click(
      await screen.findByRole("menuitem", { name: "Export 1 contact (Excel)" }),
    );
    await waitFor(() => {
      expect(pane.downloads.map(({ fileName }) => fileName)).toEqual([
        "Contacts 2026-11-23.csv",
        "Contacts 2026-11-23.xlsx",
      ]);
    });
  });
});

describe("walking the list by keyboard", () => {
  test("goes from the search into the list, through it, and opens a card", async () => {
    await show([{ name: "Ada" }, { name: "Bob" }, { name: "Carl" }]);
    await screen.findByText("Carl");
    screen.getByRole("searchbox").focus();
    await userEvent.keyboard("{ArrowDown}");
    expect(document.activeElement?.textContent).toContain("Ada");
    await focusMovesTo("{ArrowDown}", "Bob");
    await focusMovesTo("{End}", "Carl");
    await focusMovesTo("{Home}", "Ada");
    await userEvent.keyboard("{ArrowDown}{Enter}");
    expect(await screen.findByRole("heading", { name: "Bob" })).toBeTruthy();
  });

  test("is one stop of the Tab key", async () => {
    await show([{ name: "Ada" }, { name: "Bob" }]);
    await screen.findByText("Bob");
    const stops = screen
      .getAllByRole("listitem")
      .map((row) => within(row).getByRole("button").tabIndex);
    expect(stops).toEqual([0, -1]);
  });
});

describe("a contact's card", () => {
  test("shows what is known, in words", async () => {
    await show([
      { ...ADA, country: "GB", language: "en", deceased: true, email: "ada@example.com" },
    ]);
    await click("Ada Lovelace");
    await screen.findByRole("heading", { name: "Ada Lovelace" });
    expect(screen.getByText("United Kingdom")).toBeTruthy();
    expect(screen.getByText("English")).toBeTruthy();
    expect(screen.getAllByText("Deceased").length).toBeGreaterThan(0);
    expect(screen.getByRole("link", { name: "ada@example.com" })).toBeTruthy();
    expect(screen.queryByText("Home page")).toBeNull();
  });

  test("leads to the person's company", async () => {
    await show([ENGINES, CARL]);
    await click("Carl Gauß");
    await click("Analytical Engines");
    expect(await screen.findByRole("heading", { name: "Analytical Engines" })).toBeTruthy();
  });

  test("is changed and saved", async () => {
    const { store } = await show([ADA]);
    await click("Ada Lovelace");
    await click("Edit");
    const city = screen.getByRole("combobox", { name: "City" });
    await userEvent.clear(city);
    await userEvent.type(city, "Bath");
    await click("Save");
    expect(await screen.findByText("Bath")).toBeTruthy();
    expect(await store.contacts.contacts(["CT000001"])).toMatchObject([{ city: "Bath" }]);
  });

  test("says what keeps it from being saved", async () => {
    await show([ADA]);
    await click("Ada Lovelace");
    await click("Edit");
    await userEvent.type(await screen.findByRole("textbox", { name: "E-mail" }), "not an address");
    await click("Save");
    expect((await screen.findByRole("alert")).textContent).toContain(
      "“not an address” is no e-mail address.",
    );
  });

  test("takes and drops mailing groups", async () => {
    const { store } = await show([{ ...ADA, mailingGroups: ["GOLF"] }]);
    await click("Ada Lovelace");
    await click("Edit");
    await click("Groups");
    await click("GOLF Remove");
    await userEvent.type(
      await screen.findByRole("combobox", { name: "Mailing groups" }),
      "X-CARD{Enter}",
    );
    await click("Save");
    await waitFor(async () => {
      expect(await store.contacts.contacts(["CT000001"])).toMatchObject([
        { mailingGroups: ["X-CARD"] },
      ]);
    });
  });

  test("records an objection with its day and source", async () => {
    const { store } = await show([ADA]);
    await click("Ada Lovelace");
    await click("Edit");
    await click("Do not write");
    await userEvent.click(await screen.findByRole("checkbox", { name: "Wants no mail" }));
    await userEvent.type(await screen.findByRole("textbox", { name: "How we know" }), "Phone call");
    await click("Save");
    expect(await screen.findByText("since Nov 23, 2026 · Phone call")).toBeTruthy();
    expect(await store.contacts.contacts(["CT000001"])).toMatchObject([
      { doNotMail: { date: "2026-11-23", source: "Phone call" } },
    ]);
  });

  test("records a consent with its evidence, and that it was withdrawn", async () => {
    const { store } = await show([ADA]);
    await click("Ada Lovelace");
    await click("Edit");
    await click("Consents");
    await click("Add a consent");
    await userEvent.type(await screen.findByRole("textbox", { name: "What for" }), "Newsletter");
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Channel" }), "E-mail");
    await userEvent.type(screen.getByRole("textbox", { name: "How we know" }), "Form of May");
    await userEvent.type(screen.getByLabelText("Withdrawn on"), "2026-11-30");
    await click("Save");
    expect(
      await screen.findByText(
        "E-mail · Consent · since Nov 23, 2026 · withdrawn Nov 30, 2026 · Form of May",
      ),
    ).toBeTruthy();
    expect(await store.contacts.contacts(["CT000001"])).toMatchObject([
      {
        consents: [
          {
            purpose: "Newsletter",
            channel: "email",
            basis: "consent",
            source: "Form of May",
            date: "2026-11-23",
            withdrawn: "2026-11-30",
          },
        ],
      },
    ]);
  });

  test("says of a consent what it lacks", async () => {
    await show([ADA]);
    await click("Ada Lovelace");
    await click("Edit");
    await click("Consents");
    await click("Add a consent");
    await click("Save");
    expect((await screen.findByRole("alert")).textContent).toContain(
      "Say what the consent is for.",
    );
  });

  test("records an interaction for later, moves it, and notes that it has happened", async () => {
    const { store } = await show([ADA]);
    await store.setup.save({ interactionTemplates: [anInteractionTemplate({ code: "CALL" })] });
    await click("Ada Lovelace");
    await click("New interaction");
    const who = await screen.findByRole("combobox", { name: "With whom?" });
    expect((who as HTMLInputElement).value).toBe("Ada Lovelace");
    await userEvent.type(
      await screen.findByRole("textbox", { name: "What is it about?" }),
      "A visit",
    );
    await userEvent.click(screen.getByRole("checkbox", { name: "It has still to happen" }));
    await click("Record");
    await click("Another day");
    const day = screen.getByLabelText("New day");
    await userEvent.clear(day);
    await userEvent.type(day, "2026-12-01");
    await click("Move");
    expect(await screen.findByText("Dec 1, 2026")).toBeTruthy();
    expect(await nowOf(store.log.entries({ postponed: true }, 9))).toMatchObject([
      { description: "A visit", date: "2026-12-01" },
    ]);
    await click("It has happened");
    await screen.findByText("Nov 23, 2026");
    await click("Undo");
    expect(await screen.findByText("Dec 1, 2026")).toBeTruthy();
    expect(await nowOf(store.log.entries({ postponed: true }, 9))).toMatchObject([
      { contactNo: "CT000001", date: "2026-12-01" },
    ]);
  });

  test("is deleted, and brought back", async () => {
    const { store } = await show([ADA, CARL]);
    await click("Ada Lovelace");
    await click("Delete");
    await screen.findByText("Ada Lovelace was deleted");
    await click("Undo");
    await waitFor(async () => {
      expect(await nowOf(store.contacts.count)).toBe(2);
    });
    expect(await store.contacts.contacts(["CT000001"])).toMatchObject([{ name: "Ada Lovelace" }]);
  });
});

describe("a new contact", () => {
  test("is recorded with its name split and its company's address", async () => {
    const { store } = await show([{ ...ENGINES, address: "Pulteney 1", postCode: "BA2" }]);
    await screen.findByText("Analytical Engines");
    await click("New");
    await userEvent.click(await screen.findByRole("menuitem", { name: "New person" }));
    await userEvent.type(await screen.findByRole("textbox", { name: "Name" }), "Ada King Lovelace");
    await userEvent.type(await screen.findByRole("combobox", { name: "Company" }), "analyt");
    await userEvent.click(await screen.findByRole("option", { name: /Analytical Engines/ }));
    await click("Save");
    await screen.findByRole("heading", { name: "Ada King Lovelace" });
    expect(await store.contacts.contacts(["CT000002"])).toMatchObject([
      { firstName: "Ada", middleName: "King", surname: "Lovelace", address: "Pulteney 1" },
    ]);
  });
});

describe("importing a file", () => {
  test("shows columns, then what would happen, then does it", async () => {
    const { store } = await show([]);
    await importing(
      "Name,E-mail,City,Shoe\nAda,ada@example.com,London,38\n,x@example.com,Paris,\n",
    );
    expect(await screen.findByText(/3 of 4 columns were recognised/)).toBeTruthy();
    await userEvent.selectOptions(
      await screen.findByRole("combobox", { name: "Shoe is taken for" }),
      "Own field",
    );
    await click("Continue");
    await screen.findByText("1 new contact");
    expect(screen.getByText("There is no name.")).toBeTruthy();
    expect(await nowOf(store.contacts.count)).toBe(0);
    await click("Import 1 contact");
    await screen.findByText("The contacts are in");
    expect(await store.contacts.contacts(["CT000001"])).toMatchObject([
      { name: "Ada", customAttributes: [{ name: "Shoe", value: "38" }] },
    ]);
  });

  test("hands out the rows that are not taken, with reasons", async () => {
    const { downloads } = await show([]);
    await importing("Name,E-mail\nAda,ada@example.com\n,x@example.com\n");
    await click("Continue");
    await click("Download these rows");
    const [download = NOTHING] = downloads;
    expect(download.fileName).toBe("people - not taken.csv");
    expect(new TextDecoder().decode(await bytesOf(download))).toBe(
      "Name,E-mail,Why not taken\r\n,x@example.com,There is no name.\r\n",
    );
  });

  test("asks what becomes of contacts that are there already", async () => {
    const { store } = await show([{ name: "Ada", email: "ada@example.com", city: "Bath" }]);
    await screen.findByText("Ada");
    await importing("Name,E-mail,City,Phone\nAda,ada@example.com,London,+44 20 7946 0000\n");
    await click("Continue");
    await screen.findByText("1 contact changes");
    await userEvent.selectOptions(
      await screen.findByRole("combobox", { name: "Where a contact has another value already" }),
      "Only fill what is empty",
    );
    await click("Import 1 contact");
    await screen.findByText("The contacts are in");
    expect(await store.contacts.contacts(["CT000001"])).toMatchObject([
      { city: "Bath", phone: "+44 20 7946 0000" },
    ]);
  });

  test("asks it of single fields, too", async () => {
    const { store } = await show([{ name: "Ada", email: "ada@example.com", city: "Bath" }]);
    await screen.findByText("Ada");
    await importing("Name,E-mail,City,Phone\nAda,ada@example.com,London,+44 20 7946 0000\n");
    await click("Continue");
    await screen.findByText("1 contact changes");
    await click("Each field by itself");
    await userEvent.selectOptions(
      await screen.findByRole("combobox", { name: "City" }),
      "Keep what is there",
    );
    await click("Import 1 contact");
    await screen.findByText("The contacts are in");
    expect(await store.contacts.contacts(["CT000001"])).toMatchObject([
      { city: "Bath", phone: "+44 20 7946 0000" },
    ]);
  });

  test.each([
    ["a damaged workbook", new Uint8Array([0x50, 0x4b, 3, 4, 0]), /workbook is damaged/],
    ["a PDF", new TextEncoder().encode("%PDF-1.7"), /This is a PDF/],
    ["an empty file", new Uint8Array(), /The file is empty/],
    ["only column names", new TextEncoder().encode("Name,City\n"), /no row below/],
  ])("says what to do about %s", async (_what, bytes, said) => {
    await show([]);
    await importing(bytes);
    expect((await screen.findByRole("alert")).textContent).toMatch(said);
    expect(screen.getByRole("button", { name: "Choose a file" })).toBeTruthy();
  });
});

async function focusMovesTo(key: string, name: string): Promise<void> {
  await userEvent.keyboard(key);
  await waitFor(() => {
    expect(document.activeElement?.textContent).toContain(name);
  });
}

const NOTHING = { fileName: "", file: new Uint8Array(), mediaType: "" };
