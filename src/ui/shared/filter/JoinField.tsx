import { Select } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { ConditionGroup } from "../../../domain/segment/contact-filter";

type Join = ConditionGroup<string>["kind"];

const JOINS = ["all", "any", "none"] as const satisfies readonly Join[];

interface JoinFieldProps {
  readonly label: string;
  readonly join: Join;
  readonly onChange: (join: Join) => void;
}

/** Whether all of what follows must hold, any of it, or none. */
export function JoinField({ label, join, onChange }: JoinFieldProps) {
  const { t } = useTranslation("segment");
  return (
    <Select
      size="small"
      aria-label={label}
      value={join}
      onChange={(_, { value }) => {
        onChange(JOINS.find((each) => each === value) ?? "all");
      }}
    >
      {JOINS.map((each) => (
        <option key={each} value={each}>
          {t(`join.${each}`)}
        </option>
      ))}
    </Select>
  );
}
