import {
  Button,
  Caption1,
  Field,
  makeStyles,
  Select,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { mapWordField, type WordField } from "../../app/word-fields";
import type { MergeField } from "../../domain/letter/merge-field";
import { useDoors } from "../shared/doors-context";
import { RoomBar } from "../shared/RoomBar";
import { useFieldCaption } from "../shared/use-field-caption";
import { fieldGroups } from "./field-groups";
import { useConversion } from "./use-conversion";
import type { LetterDesk } from "./use-letter";

interface WordFieldsProps {
  readonly desk: LetterDesk;
  readonly fields: readonly WordField[];
  /** Fields of the contacts' own, besides those that every letter can take. */
  readonly custom: readonly MergeField[];
  readonly onChanged: () => Promise<void>;
  readonly onLeave: () => void;
}

/** What the letter's fields of Word's own mail merge stand for, each to be told otherwise. */
export function WordFields({ desk, fields, custom, onChanged, onLeave }: WordFieldsProps) {
  const { t } = useTranslation("letter");
  const styles = useStyles();
  const doors = useDoors();
  const convert = useConversion(desk, fields);
  const map = (name: string, means: string) => {
    desk.run(async () => {
      await mapWordField(doors, name, means);
      await onChanged();
    });
  };
  return (
    <section className={styles.root} aria-label={t("wordFields.label")}>
      <RoomBar title={t("wordFields.title")} onBack={onLeave} />
      <div className={styles.body}>
        <Text size={200}>{t("wordFields.explained")}</Text>
        {fields.map((field) => (
          <WordFieldRow
            key={field.name}
            field={field}
            custom={custom}
            onMapped={(means) => {
              map(field.name, means);
            }}
          />
        ))}
        <Button
          size="small"
          disabledFocusable={desk.running}
          onClick={() => {
            convert("ours");
          }}
        >
          {t("convert.toOurs")}
        </Button>
        <Caption1 className={styles.quiet}>{t("convert.toOursHint")}</Caption1>
      </div>
    </section>
  );
}

interface WordFieldRowProps {
  readonly field: WordField;
  readonly custom: readonly MergeField[];
  readonly onMapped: (means: string) => void;
}

function WordFieldRow({ field, custom, onMapped }: WordFieldRowProps) {
  const { t } = useTranslation("letter");
  const styles = useStyles();
  const captionOf = useFieldCaption();
  const { name, count, means } = field;
  const groups = fieldGroups({
    search: "",
    recent: [],
    custom,
    groupName: (group) => t(`group.${group}`),
    captionOf,
  });
  return (
    <div>
      <Field
        size="small"
        label={{ children: `«${name}»`, className: styles.name }}
        {...(means === ""
          ? { validationState: "warning", validationMessage: t("wordFields.notKnown") }
          : {})}
      >
        <Select
          size="small"
          value={means}
          onChange={(_, { value }) => {
            onMapped(value);
          }}
        >
          <option value="">{t(means === "" ? "wordFields.choose" : "wordFields.byItsName")}</option>
          {groups.map(({ group, fields }) => (
            <optgroup key={group} label={t(`group.${group}`)}>
              {fields.map((each) => (
                <option key={each.name} value={each.name}>
                  {captionOf(each)}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
      </Field>
      {count === 1 ? null : (
        <Caption1 className={styles.quiet}>{t("wordFields.times", { count })}</Caption1>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  root: { height: "100%", minHeight: 0, display: "flex", flexDirection: "column" },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    display: "grid",
    // A button is not squeezed where the page is longer than the pane.
    gridAutoRows: "max-content",
    alignContent: "start",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  name: { overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});
