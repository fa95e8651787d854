import { Field, Select } from "@fluentui/react-components";

export interface Choice {
  readonly value: string;
  readonly name: string;
}

interface ChoiceFieldProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string) => void;
}

/** One value out of a list. A value that is no longer on the list is still shown. */
export function ChoiceField({ label, value, choices, onChange }: ChoiceFieldProps) {
  const isKnown = choices.some((choice) => choice.value === value);
  return (
    <Field label={label} size="small">
      <Select
        size="small"
        value={value}
        onChange={(_, data) => {
          onChange(data.value);
        }}
      >
        {isKnown ? null : <option value={value}>{value}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
