import { expect } from "@playwright/test";
import { expectFine } from "./support/fine-screens";
import { wordsOf, type Say } from "./support/words";
import { test, type Workbench } from "./support/workbench";

/**
 * The main job in each language of the pane, at each width and in each theme: nothing is wider than the pane, and axe
 * finds nothing wrong. Each language has one look here, so that each width and theme comes twice;
 * `E2E_LOOKS=all npm run test:e2e -- languages` tries every one in every other.
 */

const LOCALES = ["de-AT", "en-GB", "fr-FR", "da-DK", "es-ES", "it-IT"];
const WIDTHS = ["270", "320", "500"];
const THEMES = ["light", "dark", "contrast"] as const;

interface Look {
  readonly locale: string;
  readonly width: string;
  readonly theme: (typeof THEMES)[number];
}

for (const look of process.env["E2E_LOOKS"] === "all" ? allLooks() : oneLookEach()) {
  const { locale, width, theme } = look;
  test(`from contacts to the log in ${locale} at ${width} px, ${theme}`, async ({
    workbench,
  }, testInfo) => {
    const say = wordsOf(locale.slice(0, 2));
    let place = 0;
    const seen = async (name: string) => {
      place += 1;
      await expectFine(workbench, name);
      const path = testInfo.outputPath(`${String(place).padStart(2, "0")}-${name}.png`);
      await workbench.page.locator("iframe").screenshot({ path });
    };
    await openIn(workbench, look);
    await bringContacts(workbench, say, seen);
    await pickBerliners(workbench, say, seen);
    await writePassage(workbench, say, seen);
    await checkAndLog(workbench, say, seen);
    await lookAtLog(workbench, say, seen);
  });
}

function oneLookEach(): readonly Look[] {
  return LOCALES.map((locale, place) => ({
    locale,
    width: WIDTHS[place % WIDTHS.length] ?? "",
    theme: THEMES[(place + Math.floor(place / THEMES.length)) % THEMES.length] ?? "light",
  }));
}

function allLooks(): readonly Look[] {
  return LOCALES.flatMap((locale) =>
    WIDTHS.flatMap((width) => THEMES.map((theme) => ({ locale, width, theme }))),
  );
}

/** A contrast theme is the colours of the user instead of any of ours: most are light on black. */
async function openIn(workbench: Workbench, { locale, width, theme }: Look): Promise<void> {
  const isContrast = theme === "contrast";
  if (isContrast) await workbench.page.emulateMedia({ forcedColors: "active" });
  await workbench.open({ locale, pane: width, theme: isContrast ? "dark" : theme });
}

type Seen = (name: string) => Promise<void>;

async function enter({ pane }: Workbench, say: Say, room: string): Promise<void> {
  const rooms = pane.getByRole("tablist", { name: say("shared", "room.all") });
  await rooms.getByRole("tab", { name: say("shared", `room.${room}`), exact: true }).click();
}

async function bringContacts(workbench: Workbench, say: Say, seen: Seen): Promise<void> {
  const { pane } = workbench;
  await pane.getByRole("button", { name: say("contact", "empty.sample") }).waitFor();
  await seen("contacts-empty");
  await pane.getByRole("button", { name: say("contact", "empty.sample") }).click();
  await pane.getByText(say("contact", "list.count_other", { count: 200 })).waitFor();
  await seen("contacts");
  await pane
    .getByRole("button", { name: /^Achim|Süßmilch/ })
    .first()
    .click();
  await pane.getByRole("heading", { name: "Achim Süßmilch" }).waitFor();
  await seen("contact-card");
}

async function pickBerliners(workbench: Workbench, say: Say, seen: Seen): Promise<void> {
  const { pane, page } = workbench;
  await enter(workbench, say, "segment");
  await seen("segment-empty");
  await pane.getByRole("textbox", { name: say("segment", "list.description") }).fill("Golf");
  await page.keyboard.press("Enter");
  await pane.getByText(say("segment", "lines.emptyTitle")).waitFor();
  await pane.getByRole("button", { name: say("segment", "action.add"), exact: true }).click();
  const city = say("shared", "contactField.city");
  await pane.getByRole("combobox", { name: say("segment", "build.condition") }).fill(city);
  await pane.getByRole("option", { name: city, exact: true }).first().click();
  await pane.getByRole("combobox", { name: say("segment", "part.values") }).fill("Berlin");
  await page.keyboard.press("Enter");
  await pane.getByText(say("segment", "preview.adds_other", { count: 10 })).waitFor();
  await seen("segment-add");
  await pane.getByRole("button", { name: say("segment", "build.apply") }).click();
  await pane.getByRole("tab", { name: say("segment", "tabs.lines", { count: 10 }) }).waitFor();
  await seen("segment-lines");
  await pane.getByRole("button", { name: say("segment", "head.edit") }).click();
  const template = pane.getByRole("combobox", { name: say("segment", "header.template") });
  await template.selectOption("Golf event");
  await seen("segment-details");
  await pane.getByRole("button", { name: say("shared", "action.save") }).click();
  await pane.getByRole("button", { name: say("segment", "update.lines"), exact: true }).click();
  await pane.getByText(/· Golf event ·/).waitFor();
  await pane.getByRole("tab", { name: say("segment", "tabs.steps", { count: 1 }) }).click();
  await seen("segment-steps");
}

async function writePassage(workbench: Workbench, say: Say, seen: Seen): Promise<void> {
  const { pane } = workbench;
  await enter(workbench, say, "letter");
  await pane.getByRole("searchbox", { name: say("letter", "fields.search") }).waitFor();
  await seen("letter-fields");
  await workbench.placeCaret("after", "It would be a pleasure");
  await pane.getByRole("tab", { name: say("letter", "parts.passages", { count: 0 }) }).click();
  await pane.getByRole("button", { name: say("letter", "passages.make") }).click();
  await pane
    .getByText(say("letter", "passages.title", { number: 1 }))
    .first()
    .waitFor();
  await pane.getByRole("button", { name: say("letter", "preview.next") }).click();
  await expect(workbench.pages).not.toContainText("«Formal Salutation»");
  await seen("letter-preview");
  await pane.getByRole("button", { name: say("letter", "preview.back") }).click();
  await expect(workbench.pages).toContainText("«Formal Salutation»");
}

async function checkAndLog(workbench: Workbench, say: Say, seen: Seen): Promise<void> {
  const { pane } = workbench;
  await enter(workbench, say, "interaction");
  await seen("log");
  await pane.getByRole("button", { name: say("interaction", "check.action") }).click();
  await pane.getByRole("button", { name: say("interaction", "check.again") }).waitFor();
  await seen("log-checked");
  await pane.getByRole("button", { name: say("interaction", "log.action") }).click();
  const confirm = say("interaction", "log.confirm_other", { count: 10 });
  await pane.getByRole("button", { name: confirm }).waitFor();
  await seen("log-dialog");
}

async function lookAtLog({ pane }: Workbench, say: Say, seen: Seen): Promise<void> {
  await pane
    .getByRole("button", { name: say("interaction", "log.confirm_other", { count: 10 }) })
    .click();
  await pane.getByText(say("interaction", "log.done_other", { count: 10 })).waitFor();
  await seen("log-done");
  await pane.getByRole("button", { name: say("interaction", "log.show") }).click();
  await seen("logged-segment");
  await pane.getByRole("button", { name: /Süßmilch/ }).click();
  await seen("logged-entry");
}
