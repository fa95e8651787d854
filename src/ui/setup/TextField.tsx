import { Field, Input } from "@fluentui/react-components";

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly warning?: string;
  readonly error?: string;
  /** The first field of a form that has just opened. */
  readonly isFirst?: boolean;
  readonly onChange: (value: string) => void;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { label, value, hint, warning, error, isFirst = false, onChange } = props;
  const message = error ?? warning;
  return (
    <Field
      label={label}
      size="small"
      {...(hint === undefined ? {} : { hint })}
      {...(message === undefined
        ? {}
        : {
            validationMessage: message,
            validationState: error === undefined ? ("warning" as const) : ("error" as const),
          })}
    >
      <Input
        size="small"
        value={value}
        autoFocus={isFirst}
        onChange={(_, data) => {
          onChange(data.value);
        }}
      />
    </Field>
  );
}
