import {
  makeStyles,
  SearchBox,
  Text,
  tokens,
  useArrowNavigationGroup,
} from "@fluentui/react-components";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { insertMergeField } from "../../app/insert-merge-field";
import type { MergeField } from "../../domain/letter/merge-field";
import { useDoors } from "../shared/doors-context";
import { useFieldCaption } from "../shared/use-field-caption";
import { usePaneCommand } from "../shared/use-pane-command";
import { FieldButton } from "./FieldButton";
import { fieldGroups } from "./field-groups";
import type { LetterDesk } from "./use-letter";
import { useRecentFields } from "./use-recent-fields";

interface FieldListProps {
  readonly desk: LetterDesk;
  /** Fields that the contacts bring along. */
  readonly custom: readonly MergeField[];
}

/** All fields, by group and searchable; a click or Enter puts one in at the caret. */
export function FieldList({ desk, custom }: FieldListProps) {
  const { t } = useTranslation("letter");
  const { t: tShared } = useTranslation("shared");
  const styles = useStyles();
  const doors = useDoors();
  const [search, setSearch] = useState("");
  const searchBox = useRef<HTMLInputElement>(null);
  usePaneCommand("insertField", true, () => {
    searchBox.current?.focus();
  });
  const [recent, use] = useRecentFields();
  const arrows = useArrowNavigationGroup({ axis: "vertical", memorizeCurrent: true });
  const groups = fieldGroups({
    search,
    recent,
    custom,
    groupName: (group) => t(`group.${group}`),
    captionOf: useFieldCaption(),
  });
  const insert = (field: MergeField) => {
    desk.run(async () => {
      await insertMergeField(doors, field);
      use(field.name);
    });
  };
  return (
    <>
      <SearchBox
        input={{ ref: searchBox }}
        dismiss={{ "aria-label": tShared("action.clear") }}
        size="small"
        className={styles.search}
        aria-label={t("fields.search")}
        placeholder={t("fields.search")}
        value={search}
        onChange={(_, { value }) => {
          setSearch(value);
        }}
        onKeyDown={({ key }) => {
          const first = groups[0]?.fields[0];
          if (key === "Enter" && search !== "" && first !== undefined) insert(first);
        }}
      />
      <div {...arrows} className={styles.groups}>
        {groups.map(({ group, fields }) => (
          <section key={group} aria-label={t(`group.${group}`)}>
            <Text as="h2" size={200} className={styles.heading}>
              {t(`group.${group}`)}
            </Text>
            <ul className={styles.fields}>
              {fields.map((field) => (
                <FieldButton
                  key={field.name}
                  field={field}
                  value={desk.shown?.content.record[field.name]}
                  onInsert={insert}
                />
              ))}
            </ul>
          </section>
        ))}
        {groups.length === 0 ? (
          <Text size={200} block className={styles.none}>
            {t("fields.none", { search })}
          </Text>
        ) : null}
      </div>
    </>
  );
}

const useStyles = makeStyles({
  search: { margin: tokens.spacingHorizontalS, maxWidth: "none", flexShrink: 0 },
  groups: { flexGrow: 1, minHeight: 0, overflowY: "auto", paddingBottom: tokens.spacingVerticalM },
  heading: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    display: "block",
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  fields: { listStyleType: "none", margin: 0, padding: 0 },
  none: { padding: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground2 },
});
