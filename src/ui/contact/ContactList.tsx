import {
  Caption1,
  Checkbox,
  Input,
  makeStyles,
  Menu,
  MenuButton,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  ToggleButton,
  tokens,
} from "@fluentui/react-components";
import { CheckboxCheckedRegular } from "@fluentui/react-icons/svg/checkbox-checked";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useCallback, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { ContactNo } from "../../domain/contact/contact";
import type { ContactSort } from "../../ports/contact-book";
import { ContactRow } from "../shared/ContactRow";
import { EmptyState } from "../shared/EmptyState";
import { LIST_ROW_HEIGHT } from "../shared/ListRow";
import { useContactRows } from "../shared/use-contact-rows";
import { useShownNos } from "../shared/use-shown-nos";
import { VirtualList } from "../shared/VirtualList";
import { Waiting } from "../shared/Waiting";
import { ContactActions, type ContactWays } from "./ContactActions";
import { TickedBar } from "./TickedBar";
import { useFoundContacts } from "./use-found-contacts";
import { type TickedContacts, useTickedContacts } from "./use-ticked-contacts";

interface ContactListProps extends ContactWays {
  readonly onOpen: (contactNo: ContactNo) => void;
  readonly onBulk: (nos: readonly ContactNo[]) => void;
}

/** All contacts: search as you type, sort, open one, or tick many to change them together. */
export function ContactList({ onOpen, onBulk, ...ways }: ContactListProps) {
  const { t } = useTranslation("contact");
  const styles = useStyles();
  const { search, setSearch, sort, setSort, nos } = useFoundContacts();
  const ticking = useTickedContacts();
  return (
    <div className={styles.root} onKeyDown={intoTheList}>
      <div className={styles.bar}>
        <Input
          type="search"
          className={styles.search}
          contentBefore={<SearchRegular />}
          placeholder={t("list.search")}
          aria-label={t("list.search")}
          value={search}
          onChange={(_, { value }) => {
            setSearch(value);
          }}
        />
        <ContactActions found={nos ?? NOBODY} {...ways} />
      </div>
      {nos === undefined ? <Waiting lines={8} /> : null}
      {nos?.length === 0 ? (
        <EmptyState
          icon={<SearchRegular />}
          title={t("list.nobodyTitle")}
          text={t("list.nobody")}
        />
      ) : null}
      {nos === undefined || nos.length === 0 ? null : (
        <>
          <div className={styles.head}>
            <Caption1 role="status">{t("list.count", { count: nos.length })}</Caption1>
            <SortMenu sort={sort} onSorted={setSort} />
            <ToggleButton
              size="small"
              appearance="transparent"
              icon={<CheckboxCheckedRegular />}
              aria-label={t("list.tick")}
              title={t("list.tick")}
              checked={ticking.isTicking}
              onClick={ticking.toggleTicking}
            />
          </div>
          {ticking.isTicking ? <TickedBar ticking={ticking} nos={nos} onBulk={onBulk} /> : null}
          <FoundContacts nos={nos} ticking={ticking} onOpen={onOpen} />
        </>
      )}
    </div>
  );
}

const NOBODY: readonly ContactNo[] = [];

/** From the search box, the arrow leads on into the list. */
function intoTheList(event: KeyboardEvent<HTMLElement>) {
  if (event.key !== "ArrowDown" || !(event.target instanceof HTMLInputElement)) return;
  const first = event.currentTarget.querySelector<HTMLElement>("[role=list] button[tabindex='0']");
  if (first === null) return;
  event.preventDefault();
  first.focus();
}

interface FoundContactsProps {
  readonly nos: readonly ContactNo[];
  readonly ticking: TickedContacts;
  readonly onOpen: (contactNo: ContactNo) => void;
}

function FoundContacts({ nos, ticking, onOpen }: FoundContactsProps) {
  const { t } = useTranslation("contact");
  const styles = useStyles();
  const { isTicking, ticked, toggle } = ticking;
  const [shown, onShown] = useShownNos(nos);
  const rows = useContactRows(shown);
  const renderRow = useCallback(
    (index: number, tabIndex: 0 | -1) => {
      const no = nos[index] ?? "";
      const row = rows.get(no);
      const tick = (
        <Checkbox
          checked={ticked.has(no)}
          tabIndex={tabIndex}
          aria-label={t("list.tickOne", { name: row?.contact.name ?? no })}
          onChange={() => {
            toggle(no);
          }}
        />
      );
      return (
        <ContactRow
          row={row}
          tabIndex={tabIndex}
          action={isTicking ? tick : undefined}
          onOpen={() => {
            onOpen(no);
          }}
        />
      );
    },
    [nos, rows, onOpen, isTicking, ticked, toggle, t],
  );
  return (
    <VirtualList
      className={styles.list}
      label={t("list.label")}
      count={nos.length}
      rowHeight={LIST_ROW_HEIGHT}
      renderRow={renderRow}
      onShown={onShown}
    />
  );
}

const SORTS = [
  "name",
  "no",
  "company",
  "city",
  "createdOn",
] as const satisfies readonly ContactSort[];

interface SortMenuProps {
  readonly sort: ContactSort;
  readonly onSorted: (sort: ContactSort) => void;
}

function SortMenu({ sort, onSorted }: SortMenuProps) {
  const { t } = useTranslation("contact");
  return (
    <Menu
      positioning="below-end"
      checkedValues={{ sort: [sort] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        onSorted(SORTS.find((each) => each === checkedItems[0]) ?? "name");
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="transparent" size="small">
          {t("list.sort", { order: t(`sort.${sort}`) })}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {SORTS.map((each) => (
            <MenuItemRadio key={each} name="sort" value={each}>
              {t(`sort.${each}`)}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

const useStyles = makeStyles({
  root: { height: "100%", display: "flex", flexDirection: "column" },
  bar: {
    display: "flex",
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
  },
  search: { flexGrow: 1, minWidth: 0 },
  head: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    paddingLeft: tokens.spacingHorizontalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    color: tokens.colorNeutralForeground2,
  },
  list: { flexGrow: 1 },
});
