import { useEffect, useState } from "react";
import type { ContactNo } from "../../domain/contact/contact";
import type { ContactQuery, ContactSort } from "../../ports/contact-book";
import { useDoors } from "../shared/doors-context";
import { useReportFault } from "../shared/use-errand";
import { useWatch } from "../shared/use-watch";

interface ContactSearch {
  readonly search: string;
  readonly setSearch: (search: string) => void;
  readonly sort: ContactSort;
  readonly setSort: (sort: ContactSort) => void;
  /** Undefined until the first answer; then the last answer, while the next one is on its way. */
  readonly nos: readonly ContactNo[] | undefined;
}

/** The contacts that the search finds, asked for anew with every letter typed and every contact changed. */
export function useFoundContacts(): ContactSearch {
  const [search, setSearch] = useState("");
  const [sort, setSort] = useState<ContactSort>("name");
  return { search, setSearch, sort, setSort, nos: useFound(search, sort) };
}

function useFound(search: string, sort: ContactSort): readonly ContactNo[] | undefined {
  const { contacts } = useDoors().store;
  const report = useReportFault();
  const version = useWatch(contacts.version);
  const changed = version.state === "here" ? version.value : undefined;
  const [nos, setNos] = useState<readonly ContactNo[]>();
  useEffect(() => {
    let outrun = false;
    contacts.find(queryOf(search, sort)).then((found) => {
      if (!outrun) setNos(found);
    }, report);
    return () => {
      outrun = true;
    };
  }, [contacts, search, sort, changed, report]);
  return nos;
}

function queryOf(search: string, sort: ContactSort): ContactQuery {
  return { search: search.trim(), sort, descending: sort === "createdOn" };
}
