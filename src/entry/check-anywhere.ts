import type { LettersChecker } from "../app/find-in-letters";
import { NoWorkerError } from "./workshop-client";

/** Letters are looked at by a worker; in this thread where there is none. */
export function checkAnywhere(
  elsewhere: LettersChecker,
  loadHere: () => Promise<LettersChecker["check"]>,
): LettersChecker {
  return {
    check: async (letters, run) => {
      try {
        return await elsewhere.check(letters, run);
      } catch (fault) {
        if (!(fault instanceof NoWorkerError)) throw fault;
        const findHere = await loadHere();
        return findHere(letters, run);
      }
    },
  };
}
