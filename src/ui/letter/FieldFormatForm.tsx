import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  exchangeMergeField,
  formatMergeField,
  type FieldAtCaret,
} from "../../app/format-merge-field";
import type { FieldFormat, LetterCase, MergeField } from "../../domain/letter/merge-field";
import { MERGE_FIELDS, mergeField } from "../../domain/letter/merge-field-catalogue";
import { ChoiceField } from "../shared/ChoiceField";
import { useDoors } from "../shared/doors-context";
import { RoomBar } from "../shared/RoomBar";
import { useFieldCaption } from "../shared/use-field-caption";
import { FieldPictures } from "./FieldPictures";
import { formatSample } from "./field-pictures";
import type { LetterDesk } from "./use-letter";

interface FieldFormatFormProps {
  readonly desk: LetterDesk;
  readonly field: FieldAtCaret;
  /** Fields of the contacts' own, besides those that every letter can take. */
  readonly custom: readonly MergeField[];
  readonly onLeave: () => void;
}

const CASES = ["", "upper", "lower", "firstCapital", "title"] as const satisfies LetterCase[];

/** How the field at the caret shows its value: which field it is, capitals, pictures, text around it, and what stands in for nothing. */
export function FieldFormatForm({ desk, field, custom, onLeave }: FieldFormatFormProps) {
  const { t } = useTranslation("letter");
  const styles = useStyles();
  const captionOf = useFieldCaption();
  const language = useLetterLanguage(desk);
  const [name, setName] = useState(field.name);
  const [format, setFormat] = useState(field.format);
  const change = (part: Partial<FieldFormat>) => {
    setFormat((now) => ({ ...now, ...part }));
  };
  const save = useSaving(desk, field, onLeave);
  const fields = [...MERGE_FIELDS, ...custom].map((each) => ({
    value: each.name,
    name: captionOf(each),
  }));
  const isKnown = mergeField(name) !== undefined;
  return (
    <form
      className={styles.root}
      onSubmit={(event) => {
        event.preventDefault();
        save(name, format);
      }}
    >
      <RoomBar title={captionOf(name)} onBack={onLeave} />
      <div className={styles.body}>
        {isKnown ? null : <Text role="alert">{t("format.unknownExplained", { name })}</Text>}
        <ChoiceField label={t("format.field")} value={name} choices={fields} onChange={setName} />
        <FieldPictures fieldName={name} format={format} language={language} onChange={change} />
        <ChoiceField
          label={t("format.letterCase")}
          value={format.letterCase}
          choices={CASES.map((each) => ({
            value: each,
            name: t(`letterCase.${each || "asItIs"}`),
          }))}
          onChange={(value) => {
            change({ letterCase: CASES.find((each) => each === value) ?? "" });
          }}
        />
        <FormatTexts format={format} onChange={change} />
      </div>
      <FormatFoot desk={desk} name={name} format={format} canSave={isKnown} onLeave={onLeave} />
    </form>
  );
}

interface FormatTextsProps {
  readonly format: FieldFormat;
  readonly onChange: (change: Partial<FieldFormat>) => void;
}

/** The text around a value, and the text instead of one. */
function FormatTexts({ format, onChange }: FormatTextsProps) {
  const { t } = useTranslation("letter");
  return (["before", "after", "fallback"] as const).map((part) => (
    <Field key={part} size="small" label={t(`format.${part}`)} hint={t(`format.${part}Hint`)}>
      <Input
        size="small"
        value={format[part]}
        onChange={(_, { value }) => {
          onChange({ [part]: value });
        }}
      />
    </Field>
  ));
}

interface FormatFootProps {
  readonly desk: LetterDesk;
  readonly name: string;
  readonly format: FieldFormat;
  readonly canSave: boolean;
  readonly onLeave: () => void;
}

function FormatFoot({ desk, name, format, canSave, onLeave }: FormatFootProps) {
  const { t } = useTranslation("letter");
  const styles = useStyles();
  const { today } = useDoors();
  const language = useLetterLanguage(desk);
  const captionOf = useFieldCaption();
  const sample = formatSample(name, format, {
    record: desk.shown?.content.record,
    caption: captionOf(name),
    language,
    today: today(),
  });
  return (
    <div className={styles.foot}>
      <Text role="status" className={styles.sample}>
        {sample === "" ? t("format.showsNothing") : t("format.shows", { text: sample })}
      </Text>
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={desk.running || !canSave}>
          {t("format.save")}
        </Button>
        <Button onClick={onLeave}>{t("format.cancel")}</Button>
      </div>
    </div>
  );
}

/** The language of the contact whose letter is shown, else that of the pane. */
function useLetterLanguage({ shown }: LetterDesk): string {
  const { i18n } = useTranslation("letter");
  return shown?.content.language ?? i18n.language;
}

function useSaving(
  desk: LetterDesk,
  { tag, name: fieldName }: FieldAtCaret,
  onLeave: () => void,
): (name: string, format: FieldFormat) => void {
  const doors = useDoors();
  return (name, format) => {
    const chosen = mergeField(name);
    if (chosen === undefined) return;
    desk.run(async () => {
      const isSame = chosen.name === fieldName;
      const exchanged = isSame ? tag : await exchangeMergeField(doors, tag, chosen);
      await formatMergeField(doors, exchanged, format);
      onLeave();
    });
  };
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
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
  },
  foot: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  sample: { display: "block", overflowWrap: "anywhere", whiteSpace: "pre-line" },
  actions: {
    display: "flex",
    columnGap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
});
