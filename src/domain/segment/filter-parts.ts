import type { Condition, ConditionGroup, ContactFilter } from "./contact-filter";
import { RECORD_SECTIONS, type RecordSection } from "./explain-filter";

/** Where a condition stands in a filter: its section, and its place in each group on the way to it. */
export interface ConditionPath {
  readonly section: keyof ContactFilter;
  readonly indexes: readonly number[];
}

/** The places of all single conditions: fields, and what was had or not had. Groups are not told. */
export function conditionPaths(filter: ContactFilter): readonly ConditionPath[] {
  const fields = RECORD_SECTIONS.flatMap((section) => {
    const group: ConditionGroup<string> | undefined = filter[section];
    return group === undefined ? [] : pathsIn(section, group, []);
  });
  const interactions = (filter.interactions ?? []).map((_condition, index): ConditionPath => ({
    section: "interactions",
    indexes: [index],
  }));
  return [...fields, ...interactions];
}

function pathsIn(
  section: RecordSection,
  group: ConditionGroup<string>,
  indexes: readonly number[],
): readonly ConditionPath[] {
  return group.conditions.flatMap((condition, index) => {
    const path = { section, indexes: [...indexes, index] };
    return condition.kind === "field" ? [path] : pathsIn(section, condition, path.indexes);
  });
}

/** The filter without one condition; a group that it leaves empty goes with it. */
export function filterWithout(
  filter: ContactFilter,
  { section, indexes }: ConditionPath,
): ContactFilter {
  const { [section]: left, ...others } = filter;
  if (section === "interactions") {
    const interactions = (filter.interactions ?? []).filter((_each, at) => at !== indexes[0]);
    return interactions.length === 0 ? others : { ...others, interactions };
  }
  const group = left === undefined ? undefined : without(filter[section], indexes);
  return group === undefined ? others : { ...others, [section]: group };
}

function without(
  group: ConditionGroup<string> | undefined,
  [index, ...deeper]: readonly number[],
): ConditionGroup<string> | undefined {
  if (group === undefined) return undefined;
  const conditions = group.conditions.flatMap((condition, at): readonly Condition<string>[] => {
    if (at !== index) return [condition];
    if (deeper.length === 0 || condition.kind === "field") return [];
    const inner = without(condition, deeper);
    return inner === undefined ? [] : [inner];
  });
  return conditions.length === 0 ? undefined : { ...group, conditions };
}
