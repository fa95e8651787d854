import { useContactName } from "../shared/use-contact";
import type { LetterDesk } from "./use-letter";

/** The name of the contact whose letter the document shows; the number until the name is known, "" for nobody's. */
export function useShownName({ state, shown }: LetterDesk): string {
  const contactNo = state?.shownContactNo ?? "";
  const drafted = shown?.content.record["contact.name"] ?? "";
  const names = [drafted, useContactName(contactNo), contactNo];
  return names.find((name) => name !== "") ?? "";
}
