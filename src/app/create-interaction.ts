import type { ContactNo } from "../domain/contact/contact";
import type { EntryProblem } from "../domain/interaction/change-entry";
import { draftInteraction, type InteractionTold } from "../domain/interaction/draft-interaction";
import { fail, succeed, type Result } from "../domain/result";
import { changeInteraction } from "./change-interaction";
import type { Doors } from "./doors";

export type CreateProblem = "contactIsGone" | "interactionTemplateIsMissing" | "dateIsMissing";

/** Records an interaction with one contact outside any segment, or one that has still to happen. Gives its number. */
export async function createInteraction(
  { store, timeOfDay }: Doors,
  contactNo: ContactNo,
  templateCode: string,
  told: InteractionTold,
): Promise<Result<number, CreateProblem>> {
  const { interactionTemplates, userName, userSalespersonCode } = await store.setup.read();
  const template = interactionTemplates.find(({ code }) => code === templateCode);
  const [contact] = await store.contacts.contacts([contactNo]);
  if (contact === undefined) return fail("contactIsGone");
  if (template === undefined) return fail("interactionTemplateIsMissing");
  if (told.date === "") return fail("dateIsMissing");
  const [company] = await store.contacts.contacts([contact.companyNo]);
  const who = { timeOfDay: timeOfDay(), userName, salespersonCode: userSalespersonCode };
  const [entryNo = 0] = await store.log.append([
    draftInteraction(told, { contact, company, template, ...who }),
  ]);
  return succeed(entryNo);
}

/** Notes that a postponed interaction has happened, now. */
export function resumeInteraction(
  doors: Doors,
  entryNo: number,
): Promise<Result<null, EntryProblem>> {
  const { today, timeOfDay } = doors;
  return changeInteraction(doors, entryNo, {
    postponed: false,
    date: today(),
    time: timeOfDay(),
  });
}
