import { Input } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { TagsField } from "../TagsField";
import { countsDays } from "./ComparisonField";
import { needsNoValue, type ValueTest } from "./filter-cards";
import type { FieldKind } from "./filter-fields";

interface ValuesFieldProps {
  readonly kind: FieldKind;
  readonly test: ValueTest;
  readonly suggestions: readonly string[];
  /** The value that a typed text means. */
  readonly read?: (text: string) => string;
  /** The suggestions are wanted now. */
  readonly onAsk?: () => void;
  readonly nameOf: (value: string) => string;
  readonly onChange: (values: readonly string[]) => void;
}

/** The values of a sentence: a day, a number of days, or alternatives as tags. */
export function ValuesField({ kind, test, suggestions, nameOf, ...props }: ValuesFieldProps) {
  const { t } = useTranslation("segment");
  const { read, onAsk = () => undefined, onChange } = props;
  const { comparison, values } = test;
  if (needsNoValue(comparison)) return null;
  if (countsDays(comparison) || kind === "day") {
    return <DayField {...{ test, onChange }} />;
  }
  return (
    <TagsField
      label={t("part.values")}
      isLabelHidden
      values={values}
      nameOf={nameOf}
      suggestions={suggestions}
      {...(read === undefined ? {} : { read })}
      onAsk={onAsk}
      onChange={onChange}
    />
  );
}

/** A calendar day, or a number of days. */
function DayField({ test: { comparison, values }, onChange }: DayFieldProps) {
  const { t } = useTranslation("segment");
  const isNumber = countsDays(comparison);
  return (
    <Input
      size="small"
      type={isNumber ? "number" : "date"}
      aria-label={isNumber ? t("part.days") : t("part.day")}
      {...(isNumber ? { min: 0, contentAfter: t("part.daysUnit") } : {})}
      value={values[0] ?? ""}
      onChange={(_, { value }) => {
        onChange(value === "" ? [] : [value]);
      }}
    />
  );
}

type DayFieldProps = Pick<ValuesFieldProps, "test" | "onChange">;
