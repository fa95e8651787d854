import "fake-indexeddb/auto";
import { RendererProvider } from "@fluentui/react-components";
import { configure, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import i18next from "i18next";
import { AppDoor } from "../../src/ui/AppDoor";
import { openPaneCommands } from "../../src/ui/shared/pane-commands";
import { changeTexts, fieldCaption, openTexts } from "../../src/ui/text";
import { layOutAsPane } from "../support/a-layout";
import { anOpenSegment, aPane } from "../support/an-open-segment";
import { elsewhere } from "../support/in-a-pane";

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });
beforeAll(layOutAsPane);

describe("the pane's language", () => {
  test.each([
    ["de-AT", "de", "Kontakte"],
    ["fr-CA", "fr", "Contacts"],
    ["da", "da", "Kontakter"],
    ["es-MX", "es", "Contactos"],
    ["it-IT", "it", "Contatti"],
    ["en-GB", "en", "Contacts"],
    ["ja-JP", "en", "Contacts"],
    ["", "en", "Contacts"],
  ])("of a user of %j is %j", async (wanted, language, contacts) => {
    await openTexts(wanted);
    expect(i18next.t("room.contact")).toBe(contacts);
    expect(document.documentElement.lang).toBe(language);
  });

  test("changes while the pane is open", async () => {
    await openTexts("en-US");
    await changeTexts("it");
    expect(i18next.t("room.letter")).toBe("Lettera");
    expect(document.documentElement.lang).toBe("it");
    await changeTexts("zh-CN");
    expect(i18next.t("room.letter")).toBe("Letter");
    expect(document.documentElement.lang).toBe("en");
  });

  test("is that of the fields it puts into a letter", async () => {
    const city = { name: "contact.city", group: "contact", caption: "City" } as const;
    await openTexts("de-AT");
    expect(fieldCaption(city)).toBe("Ort");
    await changeTexts("fr");
    expect(fieldCaption(city)).toBe("Ville");
    expect(fieldCaption({ name: "custom.x", group: "custom", caption: "X" })).toBe("X");
  });

  test("writes numbers as the user's region does, and tells one from many", async () => {
    await openTexts("de-CH");
    expect(i18next.t("segment.lines", { count: 1 })).toBe("1 Kontakt");
    expect(i18next.t("segment.lines", { count: 12345 })).toMatch(/^12[’']345 Kontakte$/);
    await changeTexts("fr");
    expect(i18next.t("segment.lines", { count: 0 })).toBe("0 contact");
    expect(i18next.t("segment.lines", { count: 2_000_000 })).toMatch(/^2\s000\s000 contacts$/);
  });
});

test("a segment is shown in German, from room to room", async () => {
  const pane = await aPane();
  await anOpenSegment(pane);
  await openTexts("de-DE");
  await changeTexts("de-DE");
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  render(
    <RendererProvider renderer={elsewhere()}>
      <AppDoor theme="light" commands={openPaneCommands()} open={() => Promise.resolve(pane)} />
    </RendererProvider>,
  );
  const rooms = await screen.findByRole("tablist", { name: "Ansichten von Segment Letters" });
  const names = within(rooms)
    .getAllByRole("tab")
    .map(({ textContent }) => textContent);
  const order = [/^Kontakte/, /^Segment/, /^Brief/, /^Protokoll/];
  expect(names).toEqual(order.map((name) => expect.stringMatching(name) as unknown));
  await userEvent.click(within(rooms).getByRole("tab", { name: /^Segment/ }));
  await screen.findByRole("tab", { name: "Kontakte (1)" });
  await screen.findByRole("combobox", { name: "Kontakt nach Namen hinzufügen" });
  await userEvent.click(within(rooms).getByRole("tab", { name: /^Protokoll/ }));
  expect(await screen.findByRole("button", { name: "Briefe prüfen" })).toBeTruthy();
});
