import { Select } from "@fluentui/react-components";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Comparison } from "../../../domain/segment/contact-filter";
import { needsNoValue, type ValueTest } from "./filter-cards";
import { COMPARISONS, type FieldKind } from "./filter-fields";

interface ComparisonFieldProps {
  readonly kind: FieldKind;
  readonly test: ValueTest;
  readonly onChange: (test: ValueTest) => void;
}

/** How the values are compared; nothing where there is only one way. */
export function ComparisonField({ kind, test, onChange }: ComparisonFieldProps) {
  const { t } = useTranslation("segment");
  const comparisons = COMPARISONS[kind];
  if (comparisons.length < 2) return null;
  return (
    <Select
      size="small"
      aria-label={t("part.comparison")}
      value={test.comparison}
      onChange={(_, { value }) => {
        const comparison = comparisons.find((each) => each === value) ?? "is";
        onChange({ comparison, values: keptValues(test, comparison) });
      }}
    >
      {comparisons.map((each) => (
        <option key={each} value={each}>
          {comparisonName(each, kind, t)}
        </option>
      ))}
    </Select>
  );
}

/** Days counted are no calendar days, and the other way round. */
function keptValues(before: ValueTest, after: Comparison): readonly string[] {
  if (needsNoValue(after) || countsDays(before.comparison) !== countsDays(after)) return [];
  return before.values;
}

/** Whether the value is a number of days. */
export function countsDays(comparison: Comparison): boolean {
  return comparison === "isInTheLastDays" || comparison === "isNotInTheLastDays";
}

function comparisonName(comparison: Comparison, kind: FieldKind, t: TFunction<"segment">): string {
  if (kind === "day" && (comparison === "isAtLeast" || comparison === "isAtMost")) {
    return t(`dayComparison.${comparison}`);
  }
  if (kind === "number" && (comparison === "isAfter" || comparison === "isBefore")) {
    return t(`numberComparison.${comparison}`);
  }
  return t(`comparison.${comparison}`);
}
