import { needsReason } from "../domain/interaction/reasons-not-to-write";
import type { PreflightKind, PreflightProblem, PreflightWeight } from "./find-preflight-problems";

/** Problems of one kind with one field, as one thing to look at. */
export interface PreflightGroup {
  readonly kind: PreflightKind;
  readonly weight: PreflightWeight;
  readonly field: string;
  /** The language of the letter that they are about; left out where the segment has one alone. */
  readonly language?: string;
  readonly problems: readonly PreflightProblem[];
}

const WEIGHTS = ["stopsMerge", "stopsLog", "look"] as const satisfies readonly PreflightWeight[];

/** The problems by kind and field: the gravest group first, then the largest. Within a group they keep their order. */
export function groupPreflightProblems(
  problems: readonly PreflightProblem[],
): readonly PreflightGroup[] {
  const groups = new Map<string, PreflightProblem[]>();
  for (const problem of problems) {
    const { weight, kind, field, language = "" } = problem;
    const key = `${weight}|${kind}|${field}|${language}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [problem]);
    else group.push(problem);
  }
  return [...groups.values()].flatMap(asGroup).sort(gravestFirst);
}

/** The groups as they weigh once there is a reason for writing to people whom something speaks against. */
export function withReason(
  groups: readonly PreflightGroup[],
  reason: string,
): readonly PreflightGroup[] {
  if (reason.trim() === "") return groups;
  return groups
    .map((group) => (needsReason(group.kind) ? { ...group, weight: "look" as const } : group))
    .sort(gravestFirst);
}

function asGroup(problems: readonly PreflightProblem[]): readonly PreflightGroup[] {
  return problems.slice(0, 1).map(({ kind, weight, field, language }) => ({
    kind,
    weight,
    field,
    ...(language === undefined ? {} : { language }),
    problems,
  }));
}

function gravestFirst(left: PreflightGroup, right: PreflightGroup): number {
  const byWeight = WEIGHTS.indexOf(left.weight) - WEIGHTS.indexOf(right.weight);
  return byWeight !== 0 ? byWeight : right.problems.length - left.problems.length;
}
