import { Caption1, Combobox, makeStyles, Option } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Contact, ContactNo } from "../../domain/contact/contact";
import type { ContactBook } from "../../ports/contact-book";
import { useDoors } from "./doors-context";
import { useReportFault } from "./use-errand";
import { useOpenList } from "./use-open-list";

interface ContactPickerProps {
  readonly label: string;
  /** The name shown while nothing is typed. */
  readonly name: string;
  readonly placeholder: string;
  /** Offers companies only. */
  readonly companiesOnly?: boolean;
  readonly onPick: (contact: Contact) => void;
  /** What was typed is gone again: no contact is meant. */
  readonly onClear?: () => void;
}

/** Finds one contact by typing the beginning of its name, company, city, e-mail or number. */
export function ContactPicker(props: ContactPickerProps) {
  const { label, name, placeholder, companiesOnly = false, onPick, onClear } = props;
  const { t } = useTranslation("shared");
  const styles = useStyles();
  const { list, openList } = useOpenList();
  const [typed, setTyped] = useState<string>();
  const found = useOffered(typed ?? "", companiesOnly);
  return (
    <Combobox
      {...list}
      className={styles.combobox}
      size="small"
      freeform
      aria-label={label}
      placeholder={placeholder}
      value={typed ?? name}
      selectedOptions={[]}
      onChange={({ target }) => {
        setTyped(target.value);
        openList();
        if (target.value === "") onClear?.();
      }}
      onOptionSelect={(_, { optionValue }) => {
        const picked = found.find(({ no }) => no === optionValue);
        setTyped(undefined);
        if (picked !== undefined) onPick(picked);
      }}
      onBlur={() => {
        setTyped(undefined);
      }}
    >
      {found.map((contact) => (
        <Option checkIcon={null} key={contact.no} value={contact.no} text={contact.name}>
          <span className={styles.option}>
            <span>{contact.name}</span>
            <Caption1>{optionText(contact)}</Caption1>
          </span>
        </Option>
      ))}
      {found.length === 0 ? (
        <Option disabled text="">
          {typed === undefined || typed === "" ? t("picker.type") : t("picker.nobody")}
        </Option>
      ) : null}
    </Combobox>
  );
}

function optionText({ no, city }: Contact): string {
  return city === "" ? no : `${city} · ${no}`;
}

/** As many as a person looks through before typing another letter. */
const MOST_OFFERED = 20;
/** Among this many first finds, companies are looked for. */
const MOST_LOOKED_AT = 400;

function useOffered(search: string, companiesOnly: boolean): readonly Contact[] {
  const { contacts } = useDoors().store;
  const report = useReportFault();
  const [found, setFound] = useState<readonly Contact[]>([]);
  useEffect(() => {
    let outrun = false;
    offer(contacts, search.trim(), companiesOnly).then((offered) => {
      if (!outrun) setFound(offered);
    }, report);
    return () => {
      outrun = true;
    };
  }, [contacts, search, companiesOnly, report]);
  return found;
}

async function offer(
  book: ContactBook,
  search: string,
  companiesOnly: boolean,
): Promise<readonly Contact[]> {
  if (search === "") return [];
  const nos: readonly ContactNo[] = await book.find({ search, sort: "name", descending: false });
  const first = await book.contacts(nos.slice(0, companiesOnly ? MOST_LOOKED_AT : MOST_OFFERED));
  return first.filter(({ type }) => !companiesOnly || type === "company").slice(0, MOST_OFFERED);
}

const useStyles = makeStyles({
  combobox: { minWidth: 0, width: "100%" },
  option: { display: "flex", flexDirection: "column" },
});
