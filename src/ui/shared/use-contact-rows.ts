import { useEffect, useState } from "react";
import type { Contact, ContactNo } from "../../domain/contact/contact";
import type { ContactBook } from "../../ports/contact-book";
import { useDoors } from "./doors-context";
import { useReportFault } from "./use-errand";
import { useWatch } from "./use-watch";

/** A contact as a list shows it. */
export interface ContactRowData {
  readonly contact: Contact;
  /** "" for a company, and for a person without one. */
  readonly companyName: string;
}

export type ContactRows = ReadonlyMap<ContactNo, ContactRowData>;

const NOBODY: ContactRows = new Map();

/** These contacts as they are now; those that are still being fetched are not in it. */
export function useContactRows(nos: readonly ContactNo[]): ContactRows {
  const { contacts } = useDoors().store;
  const report = useReportFault();
  const watched = useWatch(contacts.version);
  const version = watched.state === "here" ? watched.value : 0;
  const [rows, setRows] = useState(NOBODY);
  useEffect(() => {
    let outrun = false;
    fetchRows(contacts, nos).then((fetched) => {
      if (!outrun) setRows(fetched);
    }, report);
    return () => {
      outrun = true;
    };
  }, [contacts, nos, version, report]);
  return rows;
}

async function fetchRows(book: ContactBook, nos: readonly ContactNo[]): Promise<ContactRows> {
  const contacts = await book.contacts(nos);
  const companyNos = new Set(contacts.map(({ companyNo }) => companyNo).filter((no) => no !== ""));
  const companies = companyNos.size === 0 ? [] : await book.contacts([...companyNos]);
  const names = new Map(companies.map(({ no, name }) => [no, name]));
  return new Map(
    contacts.map((contact) => [
      contact.no,
      { contact, companyName: names.get(contact.companyNo) ?? "" },
    ]),
  );
}
