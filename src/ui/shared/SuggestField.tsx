import { Combobox, Field, makeStyles, Option } from "@fluentui/react-components";
import { useState } from "react";
import { useOpenList } from "./use-open-list";

interface SuggestFieldProps {
  readonly label: string;
  readonly value: string;
  /** A value in words. */
  readonly nameOf: (value: string) => string;
  readonly suggestions: readonly string[];
  /** The suggestions are wanted now. */
  readonly onAsk: () => void;
  readonly onChange: (value: string) => void;
}

/** More than this many no one reads; typing narrows them down. */
const MOST_OPTIONS = 50;

/** A text that is mostly one of some known values, shown in words and kept as codes. Any other text can be typed. */
export function SuggestField(props: SuggestFieldProps) {
  const { label, value, nameOf, suggestions, onAsk, onChange } = props;
  const styles = useStyles();
  const { list, openList } = useOpenList();
  const [typed, setTyped] = useState<string>();
  const offered = suggestions
    .filter((each) => typed === undefined || isAbout(typed, each, nameOf(each)))
    .slice(0, MOST_OPTIONS);
  return (
    <Field label={label} size="small">
      <Combobox
        {...list}
        className={styles.combobox}
        size="small"
        freeform
        value={typed ?? nameOf(value)}
        selectedOptions={[value]}
        onFocus={onAsk}
        onChange={({ target }) => {
          setTyped(target.value);
          openList();
          onChange(valueOf(target.value, suggestions, nameOf));
        }}
        onOptionSelect={(_, { optionValue }) => {
          setTyped(undefined);
          if (optionValue !== undefined) onChange(optionValue);
        }}
        onBlur={() => {
          setTyped(undefined);
        }}
      >
        {offered.map((each) => (
          <Option checkIcon={null} key={each} value={each} text={nameOf(each)}>
            {nameOf(each)}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}

function isAbout(typed: string, value: string, name: string): boolean {
  const sought = typed.trim().toLowerCase();
  return value.toLowerCase().startsWith(sought) || name.toLowerCase().includes(sought);
}

/** The value that the text names; else the text itself. */
function valueOf(
  text: string,
  suggestions: readonly string[],
  nameOf: (value: string) => string,
): string {
  const named = suggestions.find(
    (each) => nameOf(each).toLowerCase() === text.trim().toLowerCase(),
  );
  return named ?? text;
}

const useStyles = makeStyles({
  combobox: { minWidth: 0, width: "100%" },
});
