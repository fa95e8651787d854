import type { ContactDraft } from "../../ports/contact-book";

/** What each part of the contact's form works on. */
export interface FormPart {
  readonly draft: ContactDraft;
  readonly onChange: (change: Partial<ContactDraft>) => void;
}
