import {
  Combobox,
  Field,
  InteractionTag,
  InteractionTagPrimary,
  InteractionTagSecondary,
  makeStyles,
  Option,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useOpenList } from "./use-open-list";

interface TagsFieldProps {
  readonly label: string;
  /** Where it is plain what the values are; the label is still said to screen readers. */
  readonly isLabelHidden?: boolean;
  readonly values: readonly string[];
  /** A value in words. */
  readonly nameOf: (value: string) => string;
  readonly suggestions: readonly string[];
  /** The value that a typed text means, however few suggestions there are yet; as it is typed unless told. */
  readonly read?: (text: string) => string;
  /** The suggestions are wanted now. */
  readonly onAsk: () => void;
  readonly onChange: (values: readonly string[]) => void;
}

const MOST_OPTIONS = 50;

/** Any number of values, each a tag that can be taken away; more are picked or typed. */
export function TagsField(props: TagsFieldProps) {
  const { label, isLabelHidden = false, values, nameOf, suggestions, onAsk, onChange } = props;
  const { read = asTyped } = props;
  const { t } = useTranslation("shared");
  const styles = useStyles();
  const { list, openList } = useOpenList();
  const [typed, setTyped] = useState("");
  const add = (text: string) => {
    const value = known(text, suggestions, nameOf) ?? read(text.trim());
    setTyped("");
    if (value !== "" && !values.includes(value)) onChange([...values, value]);
  };
  const sought = typed.trim().toLowerCase();
  const offered = suggestions
    .filter((each) => !values.includes(each))
    .filter((each) => `${each} ${nameOf(each)}`.toLowerCase().includes(sought))
    .slice(0, MOST_OPTIONS);
  return (
    <Field {...(isLabelHidden ? {} : { label })} size="small">
      <div className={styles.root}>
        {values.map((value) => (
          <InteractionTag key={value} size="small" className={styles.tag}>
            <InteractionTagPrimary hasSecondaryAction className={styles.name}>
              {nameOf(value)}
            </InteractionTagPrimary>
            <InteractionTagSecondary
              aria-label={t("action.remove")}
              onClick={() => {
                onChange(values.filter((each) => each !== value));
              }}
            />
          </InteractionTag>
        ))}
        <Combobox
          {...list}
          className={styles.combobox}
          size="small"
          freeform
          aria-label={label}
          value={typed}
          selectedOptions={[]}
          placeholder={t("action.add")}
          onFocus={onAsk}
          onChange={({ target }) => {
            setTyped(target.value);
            openList();
          }}
          onOptionSelect={(_, { optionValue, optionText }) => {
            add(optionValue ?? optionText ?? "");
          }}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.currentTarget.getAttribute("aria-activedescendant"))
              return;
            event.preventDefault();
            add(typed);
          }}
          onBlur={() => {
            add(typed);
          }}
        >
          {offered.map((each) => (
            <Option checkIcon={null} key={each} value={each} text={nameOf(each)}>
              {nameOf(each)}
            </Option>
          ))}
        </Combobox>
      </div>
    </Field>
  );
}

function asTyped(text: string): string {
  return text;
}

/** The value among the suggestions that the text names. */
function known(
  text: string,
  suggestions: readonly string[],
  nameOf: (value: string) => string,
): string | undefined {
  const sought = text.trim().toLowerCase();
  return suggestions.find((each) => nameOf(each).toLowerCase() === sought);
}

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, minWidth: 0 },
  tag: { maxWidth: "100%" },
  name: { minWidth: 0, overflow: "hidden" },
  combobox: { minWidth: "96px", flexGrow: 1 },
});
