import { Field, Input } from "@fluentui/react-components";

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One line of text. */
export function TextField({ label, value, onChange }: TextFieldProps) {
  return (
    <Field label={label} size="small">
      <Input
        size="small"
        value={value}
        onChange={(_, data) => {
          onChange(data.value);
        }}
      />
    </Field>
  );
}
