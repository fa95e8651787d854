import { salutationCodes } from "../../domain/contact/salutation-formula";
import type { Setup } from "../../ports/setup-book";

/** The salutation codes that there is a formula for, and those that were only described. */
export function describedSalutations({
  salutationFormulas,
  codes,
}: Pick<Setup, "salutationFormulas" | "codes">): readonly string[] {
  const described = codes.filter(({ kind }) => kind === "salutation").map(({ code }) => code);
  return [...new Set([...salutationCodes(salutationFormulas), ...described])];
}

/** What the code means, as the setup says while it is being changed; else the code itself. */
export function salutationName({ codes }: Pick<Setup, "codes">, salutationCode: string): string {
  const described = codes.find(
    ({ kind, code }) => kind === "salutation" && code === salutationCode,
  );
  return described?.description ?? salutationCode;
}
