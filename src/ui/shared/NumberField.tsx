import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly onChange: (value: number) => void;
}

/** A whole number. While what is typed is none, the last one holds. */
export function NumberField({ label, value, min, onChange }: NumberFieldProps) {
  const [typed, setTyped] = useState<string>();
  return (
    <Field label={label} size="small">
      <Input
        size="small"
        type="number"
        min={min}
        value={typed ?? String(value)}
        onChange={(_, data) => {
          setTyped(data.value);
          const number = Math.round(Number(data.value));
          if (data.value.trim() !== "" && Number.isFinite(number) && number >= min)
            onChange(number);
        }}
        onBlur={() => {
          setTyped(undefined);
        }}
      />
    </Field>
  );
}
