import "fake-indexeddb/auto";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createContact } from "../../../src/app/edit-contact";
import { BasicsPage } from "../../../src/ui/setup/BasicsPage";
import { layOutAsPane } from "../../support/a-layout";
import { aPane } from "../../support/an-open-segment";
import { showInPane } from "../../support/in-a-pane";

jest.setTimeout(60_000);
beforeAll(layOutAsPane);

describe("the setup", () => {
  test("keeps who signs, and as whom the user signs", async () => {
    const { store } = await show();
    await click("Add a salesperson");
    const group = within(await screen.findByRole("group", { name: "Salesperson 1" }));
    await userEvent.type(group.getByRole("textbox", { name: "Code" }), "ak");
    await userEvent.type(group.getByRole("textbox", { name: "Name" }), "Ada King");
    await userEvent.selectOptions(
      screen.getByRole("combobox", { name: "You sign as" }),
      "Ada King",
    );
    await click("Save");
    await waitFor(async () => {
      expect(await store.setup.read()).toMatchObject({
        salespersons: [{ code: "AK", name: "Ada King" }],
        userSalespersonCode: "AK",
      });
    });
  });

  test("refuses two salespersons with one code", async () => {
    const errors = jest.spyOn(console, "error");
    await show();
    await click("Add a salesperson");
    await click("Add a salesperson");
    expect(errors).not.toHaveBeenCalled();
    errors.mockRestore();
    expect((await screen.findByRole("alert")).textContent).toBe(
      "Give each salesperson a code of its own.",
    );
  });

  test("keeps how many letters are enough, and lets it go again", async () => {
    const { store } = await show();
    expect((await store.setup.read()).fatigueRule).toBeNull();
    const section = within(screen.getByRole("region", { name: "How many letters are enough" }));
    await userEvent.click(section.getByRole("checkbox", { name: /^Ask before/ }));
    const atMost = section.getByRole("spinbutton", { name: "At most this many letters" });
    await userEvent.clear(atMost);
    await userEvent.type(atMost, "2");
    await userEvent.click(
      section.getByRole("checkbox", { name: /^Count everyone at one address/ }),
    );
    await click("Save");
    await waitFor(async () => {
      expect((await store.setup.read()).fatigueRule).toEqual({
        atMost: 2,
        days: 30,
        perHousehold: true,
      });
    });
  });

  test("keeps our company, and what a new contact starts from", async () => {
    const pane = await show();
    const company = within(screen.getByRole("region", { name: "Our company" }));
    await userEvent.type(company.getByRole("textbox", { name: "Name" }), "Contoso");
    await userEvent.selectOptions(
      screen.getByRole("combobox", { name: "Correspondence type" }),
      "E-mail",
    );
    await click("Save");
    await waitFor(async () => {
      expect((await pane.store.setup.read()).company.name).toBe("Contoso");
    });
    await createContact(pane, { type: "person", name: "Ada" });
    expect(await pane.store.contacts.contacts(["CT000001"])).toMatchObject([
      { correspondenceType: "email" },
    ]);
  });

  test("switches off what a person takes from the company", async () => {
    const pane = await show();
    const inherit = within(
      await screen.findByRole("group", { name: "A person takes from the company" }),
    );
    await userEvent.click(inherit.getByRole("checkbox", { name: "Address" }));
    await click("Save");
    await waitFor(async () => {
      expect((await pane.store.setup.read()).contactDefaults.inherit.address).toBe(false);
    });
    await createContact(pane, { type: "company", name: "Mills", address: "Quay 1", phone: "1" });
    await createContact(pane, { type: "person", name: "Ada", companyNo: "CT000001" });
    expect(await pane.store.contacts.contacts(["CT000002"])).toMatchObject([
      { address: "", phone: "1" },
    ]);
  });

  test("changes a salutation", async () => {
    const { store } = await show();
    const [box] = await screen.findAllByRole("textbox", { name: /informal$/ });
    await userEvent.clear(box!);
    await userEvent.type(box!, "Hi %1,");
    await click("Save");
    await waitFor(async () => {
      const { salutationFormulas } = await store.setup.read();
      expect(salutationFormulas.some(({ text }) => text === "Hi %1,")).toBe(true);
    });
  });

  test("takes salutations in another language, and says what letters have without", async () => {
    const { store } = await show();
    const [none] = screen.getAllByRole("option", { name: "Choose a language …" });
    await userEvent.selectOptions(none!.closest("select")!, "Norwegian Bokmål");
    const group = within(await screen.findByRole("group", { name: "F, formal" }));
    expect(group.getByText("Nothing written here: letters say “Dear Ms %1,”")).toBeTruthy();
    await userEvent.type(group.getByRole("textbox"), "Kjære %6%1,");
    expect(group.getByText("Only %1 to %5 stand for a part of the name.")).toBeTruthy();
    await userEvent.clear(group.getByRole("textbox"));
    await userEvent.type(group.getByRole("textbox"), "Kjære %1,");
    await click("Save");
    await waitFor(async () => {
      const { salutationFormulas } = await store.setup.read();
      expect(salutationFormulas.filter(({ language }) => language === "nb")).toEqual([
        {
          salutationCode: "F",
          language: "nb",
          style: "formal",
          text: "Kjære %1,",
          parts: ["firstName"],
        },
      ]);
    });
  });

  test("takes a salutation of one's own, refuses a code that there is, and lets it go", async () => {
    const { store } = await show();
    await click("Add a salutation");
    const adding = within(screen.getByRole("group", { name: "Add a salutation" }));
    await userEvent.type(adding.getByRole("textbox", { name: "Code" }), "unisex");
    await click("Add");
    expect(adding.getByText("There is one with this code already.")).toBeTruthy();
    await userEvent.clear(adding.getByRole("textbox", { name: "Code" }));
    await userEvent.type(adding.getByRole("textbox", { name: "Code" }), "dr");
    await userEvent.type(adding.getByRole("textbox", { name: "Description" }), "Doctor");
    await click("Add");
    const group = within(await screen.findByRole("group", { name: "Doctor, formal" }));
    await userEvent.type(group.getByRole("textbox"), "Dear Dr %1,");
    await userEvent.selectOptions(group.getByRole("combobox", { name: "%1 is" }), "Surname");
    await click("Save");
    await waitFor(async () => {
      const { salutationFormulas, codes } = await store.setup.read();
      expect(codes).toEqual([{ kind: "salutation", code: "DR", description: "Doctor" }]);
      expect(salutationFormulas.find(({ salutationCode }) => salutationCode === "DR")).toEqual({
        salutationCode: "DR",
        language: "en",
        style: "formal",
        text: "Dear Dr %1,",
        parts: ["surname"],
      });
    });
    await click("Remove the salutation Doctor");
    await click("Save");
    await waitFor(async () => {
      const { salutationFormulas, codes } = await store.setup.read();
      expect([codes, salutationFormulas.length]).toEqual([[], 72]);
    });
  });

  test("lets every place of a salutation stand for any part", async () => {
    const { store } = await show();
    const group = within(await screen.findByRole("group", { name: "M, formal" }));
    const text = group.getByRole("textbox");
    await userEvent.clear(text);
    await userEvent.type(text, "Dear %1 %2,");
    await userEvent.selectOptions(group.getByRole("combobox", { name: "%1 is" }), "Job title");
    await userEvent.selectOptions(group.getByRole("combobox", { name: "%2 is" }), "Surname");
    expect(
      within(group.getByRole("combobox", { name: "%2 is" })).getAllByRole("option"),
    ).toHaveLength(6);
    await click("Save");
    await waitFor(async () => {
      const { salutationFormulas } = await store.setup.read();
      const changed = salutationFormulas.find(({ text: each }) => each === "Dear %1 %2,");
      expect(changed).toMatchObject({ salutationCode: "M", parts: ["jobTitle", "surname"] });
    });
  });

  test("chooses the next numbers, and refuses one that was used", async () => {
    const pane = await show();
    await createContact(pane, { type: "person", name: "Ada" });
    const field = await screen.findByRole("textbox", { name: "Next contact number" });
    await waitFor(() => {
      expect((field as HTMLInputElement).value).toBe("CT000002");
    });
    await userEvent.clear(field);
    await userEvent.type(field, "K-1");
    expect(
      screen.getByText(/^CT000001 is used already: type a higher number/, { exact: false }),
    ).toBeTruthy();
    await userEvent.type(field, "00");
    await click("Save");
    await waitFor(async () => {
      expect((await pane.store.setup.read()).numberSeries.contact.prefix).toBe("K-");
    });
    await createContact(pane, { type: "person", name: "Grace" });
    expect(await pane.store.contacts.contacts(["K-100"])).toMatchObject([{ name: "Grace" }]);
  });
});

async function show() {
  const pane = await aPane();
  await showInPane(pane, <BasicsPage onLeave={() => undefined} />);
  await screen.findByRole("form", { name: "Setup" });
  return pane;
}

async function click(name: string): Promise<void> {
  await userEvent.click(await screen.findByRole("button", { name }));
}
