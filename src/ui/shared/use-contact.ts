import { useMemo } from "react";
import type { Contact, ContactNo } from "../../domain/contact/contact";
import { useContactRows, type ContactRowData } from "./use-contact-rows";

/** One contact as it is now; undefined until it is here, and once it is gone. */
export function useContactRow(no: ContactNo): ContactRowData | undefined {
  const nos = useMemo(() => (no === "" ? [] : [no]), [no]);
  return useContactRows(nos).get(no);
}

/** One contact's name; "" until it is here. */
export function useContactName(no: Contact["no"]): string {
  return useContactRow(no)?.contact.name ?? "";
}
